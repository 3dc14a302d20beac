import type { OcmService } from '../../../src/ocm';
import { connectOcm, type OcmConnection, OcmError } from '../../../src/ocm-service';
import { TestClock } from '../../http/test-clock';
import { FAULTS, type Fault } from './fault';
import { LOGIN, type ValidatingOcm } from './validating-ocm';

/** Something that is done with OCM. */
export type Work = (connection: OcmConnection) => Promise<void>;

/** Six tries, without a pause: the clock stands still. */
const PATIENT = { attempts: 6, firstPause: 1, longestPause: 10, totalTime: 60_000 };
const IMPATIENT = { ...PATIENT, attempts: 1 };

/** Does something with one OCM, and does it again with every fault at every request. */
export class FaultCheck {
  private readonly clock = new TestClock();

  public constructor(
    public readonly ocm: ValidatingOcm,
    private readonly url: URL,
    public readonly service: OcmService,
  ) {
    ocm.onSilence = () => this.clock.expire();
  }

  /**
   * What is wrong with work on an OCM that is as `before` left it: it fails, it sends something when it is done again, or after a fault, and
   * another run where that ended it, the state is not that of work without one.
   */
  public async problemsOf(before: Work, work: Work, hasFaults: boolean): Promise<string[]> {
    const { ocm } = this;
    ocm.reset();
    await this.run(before);
    const restore = ocm.store.remember();
    ocm.requests.length = 0;
    const thrown = await this.run(work, IMPATIENT);
    if (thrown) return [`is refused: ${thrown.message}`];
    const [state, count] = [ocm.store.state, ocm.requests.length];
    ocm.requests.length = 0;
    await this.run(work, IMPATIENT);
    const problems = ocm.writes.map((request) => `the second time it sends ${request}`);
    for (let number = 1; hasFaults && number <= count; number++) {
      for (const fault of FAULTS) {
        for (const retries of [IMPATIENT, PATIENT]) {
          ocm.reset();
          restore();
          const problem = await this.afterFault(work, [number, fault], retries, state);
          if (problem) problems.push(`${fault} at request ${number}, ${retries.attempts} tries: ${problem}`);
        }
      }
    }
    return problems;
  }

  /** Does something, and returns what OCM had against it. */
  public async run(work: Work, retries = PATIENT): Promise<OcmError | undefined> {
    const { url, service, clock } = this;
    const connection = connectOcm({ url, tokenUrl: new URL('token', url), service, login: LOGIN, clock, retries });
    try {
      await work(connection);
      return undefined;
    } catch (cause) {
      if (cause instanceof OcmError) return cause;
      throw cause;
    } finally {
      await connection.close();
    }
  }

  private async afterFault(
    work: Work,
    [number, fault]: readonly [number, Fault],
    retries: typeof PATIENT,
    state: string,
  ): Promise<string | undefined> {
    const { ocm } = this;
    ocm.faults.set(number, fault);
    const first = await this.run(work, retries);
    // A token service that says no is believed, and so is a conflict.
    const isGotOver = retries === PATIENT && fault !== 409 && !(fault === 'expired' && number === 1);
    if (first && isGotOver) return `was not got over: ${first.message}`;
    ocm.faults.clear();
    const second = first && (await this.run(work, retries));
    if (second) return `the next run fails: ${second.message}`;
    return ocm.store.state === state ? undefined : `ends in another state: ${ocm.store.state} instead of ${state}`;
  }
}

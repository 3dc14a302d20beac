import type { OcmPayload, OcmService } from '../../../src/ocm';
import { connectOcm, type OcmBodies, OcmError, planPush, pushAddon, readState } from '../../../src/ocm-service';
import { TestClock } from '../../http/test-clock';
import { FAULTS, type Fault, LOGIN, type ValidatingOcm } from './validating-ocm';

/** Six tries, without a pause: the clock stands still. */
const PATIENT = { attempts: 6, firstPause: 1, longestPause: 10, totalTime: 60_000 };
const IMPATIENT = { ...PATIENT, attempts: 1 };

/** Pushes payloads to one service, and tells what went wrong. */
export class PushCheck {
  private readonly clock = new TestClock();

  public constructor(
    private readonly ocm: ValidatingOcm,
    private readonly url: URL,
    private readonly service: OcmService,
  ) {
    ocm.onSilence = () => this.clock.expire();
  }

  /** Everything that is wrong with pushing a payload; nothing if all is well. */
  public async problemsOf(payload: OcmPayload): Promise<string[]> {
    const problems: string[] = [];
    const wanted = bodiesOf(payload);
    for (const before of [undefined, olderThan(wanted)]) {
      for (const hasLinks of [false, true]) {
        this.ocm.store.hasLinks = hasLinks;
        const name = `${before ? 'an older add-on' : 'a new add-on'}, parameters as ${hasLinks ? 'a link' : 'items'}`;
        for (const problem of await this.scenario(wanted, before)) problems.push(`${name}: ${problem}`);
      }
    }
    return [...problems, ...this.ocm.violations.splice(0)];
  }

  private async scenario(wanted: OcmBodies, before: OcmBodies | undefined): Promise<string[]> {
    const problems: string[] = [];
    await this.begin(before);
    const thrown = await this.push(wanted, IMPATIENT);
    if (thrown) return [`is refused: ${thrown.message}`];
    const { state } = this.ocm.store;
    const count = this.ocm.requests.length;
    if (!(await this.isAsWanted(wanted))) problems.push('differs afterwards');
    this.ocm.requests.length = 0;
    await this.push(wanted, IMPATIENT);
    const writes = this.ocm.requests.filter((request) => !/^GET |^POST \/token$/.test(request));
    if (writes.length > 0) problems.push(`the second push sends ${writes.join(', ')}`);
    // With links there are more requests, and all the others too.
    for (let number = 1; this.ocm.store.hasLinks && number <= count; number++) {
      for (const fault of FAULTS) {
        for (const retries of [IMPATIENT, PATIENT]) {
          const problem = await this.afterFault(wanted, before, state, [number, fault], retries);
          if (problem) problems.push(`${fault} at request ${number}, ${retries.attempts} tries: ${problem}`);
        }
      }
    }
    return problems;
  }

  /** What one fault leaves behind, after another run if the first one ended with an error. */
  private async afterFault(
    wanted: OcmBodies,
    before: OcmBodies | undefined,
    state: string,
    [number, fault]: readonly [number, Fault],
    retries: typeof PATIENT,
  ): Promise<string | undefined> {
    await this.begin(before);
    this.ocm.faults.set(number, fault);
    const first = await this.push(wanted, retries);
    const isGotOver = retries === PATIENT && fault !== 409 && !(fault === 'expired' && number === 1);
    if (first && isGotOver) return `was not got over: ${first.message}`;
    this.ocm.faults.clear();
    const second = first && (await this.push(wanted, retries));
    if (second) return `the next run fails: ${second.message}`;
    return this.ocm.store.state === state ? undefined : `ends in another state: ${this.ocm.store.state} instead of ${state}`;
  }

  private async begin(before: OcmBodies | undefined): Promise<void> {
    this.ocm.reset();
    if (!before) return;
    await this.push(before, PATIENT);
    this.ocm.requests.length = 0;
  }

  private async push(bodies: OcmBodies, retries: typeof PATIENT): Promise<OcmError | undefined> {
    const connection = this.connect(retries);
    try {
      const warnings = await pushAddon(connection.addons, bodies);
      if (warnings.length > 0) this.ocm.violations.push(...warnings.map(({ message }) => message));
      return undefined;
    } catch (cause) {
      if (cause instanceof OcmError) return cause;
      throw cause;
    } finally {
      await connection.close();
    }
  }

  private async isAsWanted(bodies: OcmBodies): Promise<boolean> {
    const connection = this.connect(IMPATIENT);
    try {
      const plan = planPush(bodies, await readState(connection.addons, bodies), this.service);
      return plan.every(({ action }) => action === 'same');
    } finally {
      await connection.close();
    }
  }

  private connect(retries: typeof PATIENT) {
    const { url, service, clock } = this;
    return connectOcm({ url, tokenUrl: new URL('token', url), service, login: LOGIN, clock, retries });
  }
}

/** The bodies as they are after being written and read. */
function bodiesOf(payload: OcmPayload): OcmBodies {
  return JSON.parse(JSON.stringify(payload));
}

/** So many do not fit on a page of a list. */
const MANY = 150;

/** The payload with so many parameters that its list has two pages. */
export function withManyParameters({ addon, version }: OcmPayload): OcmPayload {
  return { addon, ...(version && { version: { ...version, parameters: { items: parameters('New') } } }) };
}

/** What an older payload may have been: other values, and fields that are gone by now. */
function olderThan({ addon, version }: OcmBodies): OcmBodies {
  const requirements = [{ id: 'old', resource: 'cluster', data: { 'version.raw_id': ['4.1'] }, enabled: true }];
  const older = {
    ...addon,
    name: 'old',
    docs_link: 'https://old.example.com',
    common_labels: { old: 'label' },
    namespaces: [{ name: 'old', labels: {}, annotations: { old: 'annotation' } }],
    credentials_requests: [{ name: 'old', namespace: 'old', service_account: 'old', policy_permissions: ['s3:Old'] }],
    resource_cost: 99,
    config: { add_on_environment_variables: [{ id: '0', name: 'OLD', value: 'old' }] },
    ...('requirements' in addon && { requirements }),
  };
  const olderVersion = version && {
    ...version,
    channel: 'old',
    pull_secret_name: 'old',
    package_image: 'quay.io/old/old@sha256:0',
    additional_catalog_sources: [{ id: '0', name: 'old', image: 'quay.io/old/old:0' }],
    parameters: { items: [...parameters('Old')] },
    requirements,
    sub_operators: [{ operator_name: 'old', operator_namespace: 'old', enabled: true }],
  };
  return { addon: older, ...(olderVersion && { version: olderVersion }) };
}

function parameters(name: string) {
  const flags = { value_type: 'string', required: true, editable: true, enabled: true } as const;
  return Array.from({ length: MANY }, (_, order) => ({ id: `${name}-${order}`, name, description: name, ...flags, order }));
}

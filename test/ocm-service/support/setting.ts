import { Secrets, UndiciTransport, type Wire } from '../../../src/http';
import { connectOcm, type OcmConnection, OcmError, type OcmLogin } from '../../../src/ocm-service';
import { OcmClient } from '../../../src/ocm-service/client';
import { Tokens } from '../../../src/ocm-service/tokens';
import { TestClock } from '../../http/test-clock';
import { MemoryOcm } from './memory-ocm';

/** The login that the server knows. */
export const LOGIN: OcmLogin = { kind: 'client', id: 'me', secret: 'top-secret-1' };

/** Three tries, without a pause: the clock stands still. */
export const RETRIES = { attempts: 3, firstPause: 1, longestPause: 10, totalTime: 60_000 };

/** Where the add-ons of the server are. */
export const ADDON = '/api/addons_mgmt/v1/addons';

/** An OCM for each test of a file, and what reaches it. */
export class Setting {
  public ocm = new MemoryOcm();
  public url = new URL('http://127.0.0.1');
  public clock = new TestClock();
  private readonly closing: (() => Promise<void>)[] = [];

  /** Starts it before each test, and ends it afterwards. */
  public constructor() {
    beforeEach(async () => {
      this.ocm = new MemoryOcm();
      this.url = await this.ocm.start();
      this.clock = new TestClock();
    });
    afterEach(async () => {
      for (const close of this.closing.splice(0)) await close();
      await this.ocm.stop();
    });
  }

  public get tokenUrl(): URL {
    return new URL('token', this.url);
  }

  public connect({ login = LOGIN, retries = RETRIES, service = 'addons_mgmt' as const } = {}): OcmConnection {
    const { url, tokenUrl, clock } = this;
    const connection = connectOcm({ url, tokenUrl, service, login, clock, retries });
    this.closing.push(() => connection.close());
    return connection;
  }

  public wire(retries = RETRIES): Wire {
    const transport = new UndiciTransport(undefined, this.clock, {});
    this.closing.push(() => transport.close());
    return { transport, clock: this.clock, retries, secrets: new Secrets(), isPlainPermitted: false };
  }

  public client(login = LOGIN): OcmClient {
    const wire = this.wire();
    return new OcmClient(wire, this.url, new Tokens(wire, this.tokenUrl, login));
  }
}

/** The problem that something ends with. */
export async function failureOf(work: Promise<unknown>): Promise<OcmError> {
  const cause = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (cause instanceof OcmError) return cause;
  throw new Error('an OcmError was expected');
}

import type * as https from 'node:https';
import { printable, quote } from '../diagnostics';
import { isObject, type JsonObject, textAt } from '../fleet';
import { type Clock, isLoopback, Secrets, shownUrl, TransportError, type Wire, withRetries } from '../http';
import type { Credentials } from './credentials';
import { HubError } from './hub-error';
import { HubTransport } from './hub-transport';

/** Four attempts in at most two minutes. */
const RETRIES = { attempts: 4, firstPause: 500, longestPause: 10_000, totalTime: 120_000 };

/** How long the credential plugin of a kubeconfig may take: a person may have to log in. In milliseconds. */
const LOGIN_TIME = 120_000;

/** An answer of the API server. */
export interface HubAnswer {
  readonly status: number;
  /** What it said, if that was a JSON object. */
  readonly value: JsonObject;
}

/** The API server of a hub. It is only read from. */
export class Hub {
  private constructor(
    /** Its address, without user and password. */
    public readonly address: string,
    private readonly server: URL,
    private readonly wire: Wire,
  ) {}

  /**
   * Logs in with the current context of a kubeconfig.
   * @throws HubError if there is none, its address is not one of a server, or its credentials cannot be had
   */
  public static async connect(credentials: Credentials, clock: Clock, signal?: AbortSignal): Promise<Hub> {
    const cluster = credentials.getCurrentCluster();
    const user = credentials.getCurrentUser();
    if (!cluster || !user) throw new HubError('the kubeconfig has no context with a cluster and a user: name one by --context');
    const server = serverOf(cluster.server);
    const secrets = new Secrets();
    for (const secret of [user.token, user.password]) if (secret) secrets.add(secret);
    // Whatever the environment says, a certificate is verified, unless the kubeconfig itself says otherwise, as with kubectl.
    const options: https.RequestOptions = { rejectUnauthorized: cluster.skipTLSVerify !== true };
    await logIn(credentials, options, clock, secrets);
    // An agent is for TLS; a plain server has none to verify.
    if (server.protocol === 'http:') delete options.agent;
    const transport = new HubTransport(options, clock);
    const wire = { transport, clock, retries: RETRIES, secrets, isPlainPermitted: false, ...(signal && { signal }) };
    return new Hub(shownUrl(server).replace(/\/$/, ''), server, wire);
  }

  /** Asks for a path, such as `/apis/hive.openshift.io/v1/clusterdeployments`. @throws HubError without an answer */
  public async get(path: string, query: Readonly<Record<string, string>> = {}): Promise<HubAnswer> {
    const url = new URL(`${this.server.pathname.replace(/\/+$/, '')}${path}`, this.server);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const request = {
      method: 'GET' as const,
      url,
      headers: { accept: 'application/json', 'user-agent': 'cdk8s-openshift-addons' },
    };
    try {
      const { status, body } = await withRetries(this.wire, () => this.wire.transport.send(request, this.wire.signal));
      return { status, value: parsed(body) };
    } catch (cause) {
      if (!(cause instanceof TransportError)) throw cause;
      const next = cause.failure === 'certificate' ? '; check certificate-authority-data of the kubeconfig' : '';
      throw new HubError(`the hub ${quote(this.address)} cannot be asked for ${path}: ${cause.message}${next}`);
    }
  }

  /** What the server gave as reason, without any secret; for messages. */
  public reasonOf({ value }: HubAnswer): string {
    const reason = textAt(value, 'message');
    return reason === undefined ? 'it did not say why' : `it says: ${printable(this.wire.secrets.hide(reason))}`;
  }

  /** Closes the connections. */
  public close(): Promise<void> {
    return this.wire.transport.close();
  }
}

function serverOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new HubError('the server of the context is no URL that begins with https://');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new HubError(
      `the server ${quote(shownUrl(url))} of the context must begin with https://; plain HTTP only on this machine`,
    );
  }
  return url;
}

/** Adds the credentials to the options, and to what is never shown. */
async function logIn(credentials: Credentials, options: https.RequestOptions, clock: Clock, secrets: Secrets): Promise<void> {
  let stop = () => {};
  const overdue = new Promise<never>((_, reject) => {
    const cause = new Error(`it took longer than ${LOGIN_TIME / 1000} seconds`);
    stop = clock.timeout(LOGIN_TIME, () => reject(cause));
  });
  try {
    await Promise.race([credentials.applyToHTTPSOptions(options), overdue]);
  } catch (cause) {
    const why = cause instanceof Error ? secrets.hide(cause.message) : 'it did not say why';
    throw new HubError(`no credentials for the hub: ${why}; try kubectl with the same context`);
  } finally {
    stop();
  }
  const headers: Readonly<Record<string, unknown>> = isObject(options.headers) ? options.headers : {};
  for (const value of Object.values(headers)) if (typeof value === 'string') secrets.add(value.replace(/^(Bearer|Basic) /, ''));
}

function parsed(body: Buffer): JsonObject {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

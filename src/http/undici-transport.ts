import type { Dispatcher } from 'undici';
import { type Clock, systemClock } from './clock';
import { Dispatchers } from './dispatchers';
import type { HttpRequest, HttpResponse, Transport } from './http';
import type { ProxyEnvironment } from './proxy';
import { TransportError, transportError } from './transport-error';

/** The time for a request of nothing, in seconds. */
const BASE_TIME = 60;

/** A side that is slower than this, in bytes a second, does not end in time: it can feed a byte a minute for ever. */
const SLOWEST = 64 * 1024;

/** The longest body of a good answer where the request says nothing. */
const MAX_BODY = 1024 * 1024;

/** So much of the body of an error is read. */
const MAX_ERROR_BODY = 64 * 1024;

/** How the logs of registries call us. */
const USER_AGENT = 'cdk8s-openshift-addons';

/**
 * Sends requests by undici, through the proxy that the environment names (`proxyFor`). TLS certificates are always verified,
 * whatever the environment says.
 */
export class UndiciTransport implements Transport {
  private readonly dispatchers: Dispatchers;

  /** `ca`: the certificates (PEM) that are trusted instead of those that come with Node. */
  public constructor(
    ca?: readonly string[],
    private readonly clock: Clock = systemClock,
    env: ProxyEnvironment = process.env,
  ) {
    this.dispatchers = new Dispatchers(ca, env);
  }

  public async send(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse> {
    signal?.throwIfAborted();
    const dispatcher = await this.dispatchers.for(request.url);
    const abort = new AbortController();
    const seconds = timeLimit(request);
    const stopClock = this.clock.timeout(seconds * 1000, () => abort.abort(OVERDUE));
    const onAbort = () => abort.abort();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const { method, url, body } = request;
      const headers = { 'user-agent': USER_AGENT, ...request.headers };
      const options = { origin: url.origin, path: `${url.pathname}${url.search}`, method, headers, body, signal: abort.signal };
      const response = await dispatcher.request(options);
      return await readWhole(response, request.maxBody ?? MAX_BODY);
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof TransportError) throw cause;
      if (abort.signal.aborted) throw new TransportError('unreachable', `it did not end within ${seconds} seconds`, true);
      throw transportError(cause);
    } finally {
      stopClock();
      signal?.removeEventListener('abort', onAbort);
    }
  }

  public close(): Promise<void> {
    return this.dispatchers.close();
  }
}

const OVERDUE = new Error('overdue');

/** The time for a request with all that it sends and receives, in seconds. */
function timeLimit({ body, maxBody = MAX_BODY }: HttpRequest): number {
  return Math.ceil(BASE_TIME + ((body?.length ?? 0) + maxBody) / SLOWEST);
}

async function readWhole(response: Dispatcher.ResponseData, maxBody: number): Promise<HttpResponse> {
  const { statusCode: status, body } = response;
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers.set(name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value);
  }
  const isError = status >= 400;
  const limit = isError ? MAX_ERROR_BODY : maxBody;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length <= limit) continue;
    // Leaving the loop cuts the connection: what still comes is not even received.
    if (isError) break;
    throw new TransportError('too-long', `its answer is longer than ${limit} bytes`, false);
  }
  return { status, headers, body: Buffer.concat(chunks, Math.min(length, limit)) };
}

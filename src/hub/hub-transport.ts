import * as http from 'node:http';
import * as https from 'node:https';
import { type Clock, type HttpRequest, type HttpResponse, type Transport, TransportError, transportError } from '../http';

/** No connection, no beginning of an answer or no further byte of it for so long: the other side hangs. In milliseconds. */
const SILENCE = 60_000;

/** How long one answer may take as a whole, in milliseconds. */
const LONGEST = 300_000;

/** The longest good answer, and what is read of an error, in bytes. */
const MAX_BODY = 64 * 1024 * 1024;
const MAX_ERROR_BODY = 64 * 1024;

/**
 * Sends requests with the agent, certificates and headers of a kubeconfig, which are made for Node's own client: `UndiciTransport` has
 * no way to take an agent of others (client certificates, proxies, names of servers).
 */
export class HubTransport implements Transport {
  public constructor(
    private readonly options: https.RequestOptions,
    private readonly clock: Clock,
  ) {}

  public send({ method, url, headers, body, maxBody = MAX_BODY }: HttpRequest, signal?: AbortSignal): Promise<HttpResponse> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const client = url.protocol === 'http:' ? http : https;
      const options = { ...this.options, method, headers: { ...this.options.headers, ...headers }, ...(signal && { signal }) };
      const fail = (cause: unknown) => {
        stopClock();
        reject(signal?.aborted ? signal.reason : cause instanceof TransportError ? cause : transportError(cause));
      };
      const request = client.request(url, options, (response) => {
        readWhole(response, maxBody).then((answer) => {
          stopClock();
          resolve(answer);
        }, fail);
      });
      const stopClock = this.clock.timeout(LONGEST, () => request.destroy(overdue(LONGEST)));
      request.setTimeout(SILENCE, () => request.destroy(overdue(SILENCE)));
      // More than one may come: of the request, and of its end.
      request.on('error', fail);
      request.end(body);
    });
  }

  public async close(): Promise<void> {
    if (typeof this.options.agent === 'object') this.options.agent.destroy();
  }
}

function overdue(time: number): TransportError {
  return new TransportError('unreachable', `it did not answer within ${time / 1000} seconds`, true);
}

async function readWhole(response: http.IncomingMessage, maxBody: number): Promise<HttpResponse> {
  const status = response.statusCode ?? 0;
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const limit = status >= 400 ? MAX_ERROR_BODY : maxBody;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= limit) continue;
    // Leaving the loop cuts the connection: what still comes is not even received.
    if (status >= 400) break;
    throw new TransportError('too-long', `its answer is longer than ${limit} bytes`, false);
  }
  return { status, headers, body: Buffer.concat(chunks, Math.min(length, limit)) };
}

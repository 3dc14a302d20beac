import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Body, failure, OcmStore } from './ocm-store';

/** What a test has the server do with the request of this number, counted from 1, tokens not included. */
export type Fault = 'cut' | 'expired' | 'lost' | 429 | 500;

/** An OCM in memory, behind HTTP and a login. */
export class MemoryOcm {
  public readonly store = new OcmStore();
  /** What was asked, as `METHOD path?query`, tokens not included. */
  public readonly requests: string[] = [];
  public readonly bodies: Body[] = [];
  /** By number of the request. */
  public readonly faults = new Map<number, Fault>();
  /** How often a token was made. */
  public tokens = 0;
  /** Takes a request away from the server. */
  public intercept: ((path: string, response: http.ServerResponse) => boolean) | undefined;
  private readonly server = http.createServer((request, response) => void this.answer(request, response));

  public async start(): Promise<URL> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port }: Pick<AddressInfo, 'port'> = Object(this.server.address());
    return new URL(`http://127.0.0.1:${port}/`);
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString();
    const { pathname, searchParams: query, search } = new URL(request.url ?? '/', 'http://ocm');
    if (pathname === '/token') {
      this.tokens += 1;
      const isKnown = /client_secret=top-secret-1|refresh_token=offline-token-1/.test(text);
      if (!isKnown) return end(response, 401, { error: 'invalid_client', error_description: `bad ${text}` });
      return end(response, 200, { access_token: `access-token-${this.tokens}`, expires_in: 900 });
    }
    this.requests.push(`${request.method} ${pathname}${search}`);
    if (this.intercept?.(pathname, response)) return;
    const fault = this.faults.get(this.requests.length);
    if (fault === 'cut') return void request.socket.destroy();
    if (fault === 429) return end(response, 429, failure(429, 'slow down'), { 'retry-after': '7' });
    if (fault === 500) return end(response, 500, failure(500, `no ${request.headers.authorization}`));
    const isCurrent = request.headers.authorization === `Bearer access-token-${this.tokens}`;
    if (!isCurrent || fault === 'expired') return end(response, 401, failure(401, 'token expired'));
    const body: Body = text === '' ? {} : JSON.parse(text);
    if (text !== '') this.bodies.push(body);
    const [status, result] = this.store.handle({ method: request.method ?? '', path: pathname, query, body });
    // The server did it, and the answer is lost.
    if (fault === 'lost') return void request.socket.destroy();
    end(response, status, result);
  }
}

function end(response: http.ServerResponse, status: number, body: Body, headers: http.OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

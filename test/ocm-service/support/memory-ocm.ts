import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test has the server do with the request of this number, counted from 1, tokens not included. */
export type Fault = 'cut' | 'expired' | 'lost' | 429 | 500;

type Body = Record<string, unknown>;

/** An OCM in memory, by the rules of managed-tenants 3: it checks each request and keeps what it takes. */
export class MemoryOcm {
  /** What was asked, as `METHOD path?query`, tokens not included. */
  public readonly requests: string[] = [];
  public readonly bodies: Body[] = [];
  public readonly addons = new Map<string, Body>();
  public readonly versions = new Map<string, Body>();
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

  /** All that it keeps. */
  public get state(): unknown {
    return { addons: Object.fromEntries(this.addons), versions: Object.fromEntries(this.versions) };
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString();
    const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://ocm');
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
    const [status, result] = this.handle(request.method ?? '', pathname, body, searchParams.get('dryRun') === 'true');
    // The server did it, and the answer is lost.
    if (fault === 'lost') return void request.socket.destroy();
    end(response, status, result);
  }

  private handle(method: string, path: string, body: Body, isDryRun: boolean): [number, Body] {
    const [, service, id, isVersions, version] =
      /^\/api\/(addons_mgmt|clusters_mgmt)\/v1\/addons(?:\/([^/]+))?(?:\/(versions)(?:\/([^/]+))?)?$/.exec(path) ?? [];
    if (service === undefined) return [404, failure(404, 'no such path')];
    if (isVersions && !this.addons.has(id ?? '')) return [404, failure(404, 'no such add-on')];
    const store = isVersions ? this.versions : this.addons;
    if (method === 'POST') {
      if (typeof body.id !== 'string') return [400, failure(400, 'id is needed')];
      const key = isVersions ? `${id}/${body.id}` : body.id;
      if (store.has(key)) return [409, failure(409, 'already exists')];
      return this.take(store, key, body, isDryRun, 201);
    }
    const key = isVersions ? `${id}/${version}` : (id ?? '');
    const kept = store.get(key);
    if (!kept) return [404, failure(404, 'not found')];
    if (method === 'GET') return [200, returned(kept)];
    if (method !== 'PATCH' || 'id' in body) return [400, failure(400, 'id cannot change')];
    return this.take(store, key, { ...kept, ...body }, isDryRun, 200);
  }

  private take(store: Map<string, Body>, key: string, body: Body, isDryRun: boolean, status: number): [number, Body] {
    if (Object.values(body).includes(null)) return [400, failure(400, 'null is no value')];
    if (body.name === 'refuse-me') return [400, failure(400, `the icon ${String(body.icon)} is bad`)];
    const link: { id?: unknown } = Object(body.version);
    if (link.id !== undefined && !this.versions.has(`${key}/${link.id}`)) return [400, failure(400, 'no such version')];
    if (!isDryRun) store.set(key, body);
    return [status, returned(body)];
  }
}

/** As OCM answers: with fields of its own, and without what is empty. */
function returned(body: Body): Body {
  const filled = Object.entries(body).filter(([, value]) => value !== '' && JSON.stringify(value) !== '[]');
  return {
    kind: 'Addon',
    href: `/api/x/${String(body.id)}`,
    creation_timestamp: '2030-01-01T00:00:00Z',
    ...Object.fromEntries(filled),
  };
}

function failure(status: number, reason: string): Body {
  return { kind: 'Error', id: String(status), code: `ADDONS-MGMT-${status}`, reason, operation_id: 'op-1234' };
}

function end(response: http.ServerResponse, status: number, body: Body, headers: http.OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

import { once } from 'node:events';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestOf } from '../../../src/oci';

/** A request that was made. */
export interface Seen {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly headers: http.IncomingHttpHeaders;
}

/** Answers a request in place of the registry, if it returns true. The body has not been read. */
export type Fault = (request: http.IncomingMessage, response: http.ServerResponse) => boolean | Promise<boolean>;

/** How the registry behaves when it has no fault. */
export interface MemoryRegistryOptions {
  /** What it asks for. With `bearer`, tokens `token-<number>` come from its own path `/token`. */
  readonly auth?: 'basic' | 'bearer';
  /** Of the user `user`. */
  readonly password?: string;
  readonly hasReferrers?: boolean;
  readonly refusesMounts?: boolean;
  readonly shortestChunk?: number;
}

interface Stored {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A registry in memory, on a free port of this machine, that behaves as the distribution specification says, but for its faults. */
export class MemoryRegistry {
  public readonly seen: Seen[] = [];
  public readonly faults: Fault[] = [];
  /** By `<repository>@<digest>`. */
  public readonly blobs = new Map<string, Buffer>();
  /** By `<repository>@<digest or tag>`. */
  public readonly manifests = new Map<string, Stored>();
  public readonly uploads = new Map<string, Buffer>();
  /** Tokens that are good. */
  public readonly tokens = new Set<string>();
  private readonly server = http.createServer((request, response) => void this.serve(request, response));
  private uploadCount = 0;
  private tokenCount = 0;

  public constructor(private readonly options: MemoryRegistryOptions = {}) {}

  public async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  public get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  public get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The requests so far, as `METHOD path`, without queries. */
  public log(): string[] {
    return this.seen.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
  }

  /** The requests that send something. */
  public writes(): string[] {
    return this.log().filter((line) => /^(POST|PUT|PATCH)/.test(line));
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<undefined> {
    const { method = '', url = '', headers } = request;
    this.seen.push({ method, path: url, authorization: headers.authorization, headers });
    request.on('error', () => undefined);
    for (const fault of this.faults) if (await fault(request, response)) return undefined;
    const body = await bodyOf(request);
    const { pathname, searchParams } = new URL(url, 'http://registry');
    if (pathname === '/token') return this.giveToken(request, response, body);
    if (!this.isAuthorized(headers.authorization)) return this.challenge(response);
    const [, repository = '', kind = '', rest = ''] = /^\/v2\/(.+?)\/(manifests|blobs|referrers)\/(.*)$/.exec(pathname) ?? [];
    if (pathname === '/v2/') return end(response, 200);
    if (kind === 'manifests') return this.manifest(method, `${repository}@${rest}`, repository, body, headers, response);
    if (kind === 'referrers') return this.listReferrers(repository, rest, response);
    if (rest.startsWith('uploads/')) return this.upload(method, repository, rest.slice(8), searchParams, body, headers, response);
    const blob = this.blobs.get(`${repository}@${rest}`);
    if (!blob) return end(response, 404, {}, error('BLOB_UNKNOWN'));
    return end(
      response,
      200,
      { 'docker-content-digest': rest, 'content-length': String(blob.length) },
      method === 'GET' ? blob : '',
    );
  }

  private manifest(
    method: string,
    key: string,
    repository: string,
    body: Buffer,
    headers: http.IncomingHttpHeaders,
    response: http.ServerResponse,
  ): undefined {
    if (method === 'PUT') {
      const stored = { mediaType: headers['content-type'] ?? '', bytes: body };
      const digest = digestOf(body);
      this.manifests.set(key, stored).set(`${repository}@${digest}`, stored);
      const subject: unknown = JSON.parse(body.toString()).subject?.digest;
      const understood = this.options.hasReferrers && typeof subject === 'string' ? { 'oci-subject': subject } : {};
      return end(response, 201, {
        location: `/v2/${repository}/manifests/${digest}`,
        'docker-content-digest': digest,
        ...understood,
      });
    }
    const stored = this.manifests.get(key);
    if (!stored) return end(response, 404, {}, error('MANIFEST_UNKNOWN'));
    const { mediaType, bytes } = stored;
    const found = { 'content-type': mediaType, 'content-length': String(bytes.length), 'docker-content-digest': digestOf(bytes) };
    return end(response, 200, found, method === 'GET' ? bytes : '');
  }

  private listReferrers(repository: string, digest: string, response: http.ServerResponse): undefined {
    if (!this.options.hasReferrers) return end(response, 404, {}, '404 page not found');
    const manifests = [...this.manifests]
      .filter(
        ([key, { bytes }]) => key.startsWith(`${repository}@sha256:`) && JSON.parse(bytes.toString()).subject?.digest === digest,
      )
      .map(([, { mediaType, bytes }]) => {
        const { artifactType } = JSON.parse(bytes.toString());
        return { mediaType, digest: digestOf(bytes), size: bytes.length, artifactType };
      });
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    return end(response, 200, { 'content-type': mediaType }, JSON.stringify({ schemaVersion: 2, mediaType, manifests }));
  }

  private upload(
    method: string,
    repository: string,
    id: string,
    query: URLSearchParams,
    body: Buffer,
    headers: http.IncomingHttpHeaders,
    response: http.ServerResponse,
  ): undefined {
    if (method === 'POST') {
      const mounted = this.blobs.get(`${query.get('from')}@${query.get('mount')}`);
      if (mounted && !this.options.refusesMounts) {
        this.blobs.set(`${repository}@${query.get('mount')}`, mounted);
        return end(response, 201, { location: `/v2/${repository}/blobs/${query.get('mount')}` });
      }
      this.uploadCount += 1;
      this.uploads.set(String(this.uploadCount), Buffer.alloc(0));
      const { shortestChunk } = this.options;
      const more = shortestChunk === undefined ? {} : { 'oci-chunk-min-length': String(shortestChunk) };
      return end(response, 202, { location: this.location(repository, String(this.uploadCount)), ...more });
    }
    const before = this.uploads.get(id);
    if (!before) return end(response, 404, {}, error('BLOB_UPLOAD_UNKNOWN'));
    const where = (length: number) => ({ location: this.location(repository, id), range: `0-${Math.max(0, length - 1)}` });
    if (method === 'GET') return end(response, 204, where(before.length));
    const start = headers['content-range']?.split('-')[0];
    if (start !== undefined && Number(start) !== before.length) return end(response, 416, where(before.length));
    const now = Buffer.concat([before, body]);
    this.uploads.set(id, now);
    if (method === 'PATCH') return end(response, 202, where(now.length));
    this.uploads.delete(id);
    const digest = query.get('digest') ?? '';
    if (digestOf(now) !== digest) return end(response, 400, {}, error('DIGEST_INVALID'));
    this.blobs.set(`${repository}@${digest}`, now);
    return end(response, 201, { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest });
  }

  /** With a query of the registry's own, which has to come back as it is. */
  private location(repository: string, id: string): string {
    return `/v2/${repository}/blobs/uploads/${id}?_state=a+b/c%3D`;
  }

  private isAuthorized(authorization: string | undefined): boolean {
    const { auth, password } = this.options;
    if (auth === undefined) return true;
    if (auth === 'basic') return authorization === basicOf(password);
    return authorization !== undefined && this.tokens.has(authorization.replace('Bearer ', ''));
  }

  private challenge(response: http.ServerResponse): undefined {
    const challenge =
      this.options.auth === 'basic' ? 'Basic realm="registry"' : `Bearer realm="http://${this.host}/token",service="memory"`;
    return end(response, 401, { 'www-authenticate': challenge }, error('UNAUTHORIZED'));
  }

  private giveToken(request: http.IncomingMessage, response: http.ServerResponse, body: Buffer): undefined {
    const { password } = this.options;
    const isKnown =
      request.method === 'POST'
        ? new URLSearchParams(body.toString()).get('refresh_token') === password
        : password === undefined || request.headers.authorization === basicOf(password);
    if (!isKnown) return end(response, 401, {}, error('UNAUTHORIZED'));
    this.tokenCount += 1;
    const token = `token-${this.tokenCount}`;
    this.tokens.add(token);
    return end(response, 200, { 'content-type': 'application/json' }, JSON.stringify({ token, expires_in: 300 }));
  }
}

function basicOf(password = ''): string {
  return `Basic ${Buffer.from(`user:${password}`).toString('base64')}`;
}

function error(code: string): string {
  return JSON.stringify({ errors: [{ code, message: 'a message of the registry' }] });
}

/** Ends an answer. */
export function end(
  response: http.ServerResponse,
  status: number,
  headers: http.OutgoingHttpHeaders = {},
  body: string | Buffer = '',
): undefined {
  response.writeHead(status, headers).end(body);
}

/** The whole body of a request; what has come, if it is cut. */
export async function bodyOf(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    // The client has gone.
  }
  return Buffer.concat(chunks);
}

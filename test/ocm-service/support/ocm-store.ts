/** A JSON object. */
export type Body = Record<string, unknown>;

/** One request as a server hands it on. */
export interface StoreRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Body;
}

/** What an OCM keeps, by the rules of managed-tenants 3 and 6.2: what it has, takes and answers, without a word on how it is reached. */
export class OcmStore {
  /** By id. */
  public readonly addons = new Map<string, Body>();
  /** By `<add-on>/<version>`. */
  public readonly versions = new Map<string, Body>();
  /** By `<cluster>/<add-on>`. */
  public readonly statuses = new Map<string, Body>();
  /** Parameters are answered as a link to a list (managed-tenants 3.4), a long one with its first page. */
  public hasLinks = false;

  /** All that it keeps, so that two can be compared. */
  public get state(): string {
    const sorted = (map: ReadonlyMap<string, Body>) =>
      [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => inOrder(body));
    return JSON.stringify([this.addons, this.versions, this.statuses].map(sorted), null, 1);
  }

  public clear(): void {
    for (const map of [this.addons, this.versions, this.statuses]) map.clear();
  }

  /** Keeps what it keeps now; the function that is returned brings it back. Bodies are replaced and never changed. */
  public remember(): () => void {
    const kept = [this.addons, this.versions, this.statuses].map((map) => [map, [...map]] as const);
    return () => {
      for (const [map, entries] of kept) {
        map.clear();
        for (const [key, body] of entries) map.set(key, body);
      }
    };
  }

  /** Status and body of the answer. */
  public handle(request: StoreRequest): [number, Body] {
    const [, root, rest] = /^(\/api\/(?:addons_mgmt|clusters_mgmt)\/v1)\/(.+)$/.exec(request.path) ?? [];
    if (root === undefined || rest === undefined) return [404, failure(404, 'no such path')];
    const [kind, first = '', below, last] = rest.split('/').map(decodeURIComponent);
    if (kind === 'clusters' && below === 'status') return this.status(request, first, last);
    if (kind !== 'addons') return [404, failure(404, 'no such path')];
    if (below === 'parameters') return parametersPage(this.addons.get(first), request);
    if (rest.endsWith('/parameters')) return parametersPage(this.versions.get(`${first}/${last}`), request);
    if (below === undefined) return this.object(this.addons, request, first, `${root}/addons`);
    if (!this.addons.has(first)) return [404, failure(404, 'no such add-on')];
    return this.object(
      this.versions,
      request,
      last === undefined ? first : `${first}/${last}`,
      `${root}/addons/${first}/versions`,
    );
  }

  private object(store: Map<string, Body>, { method, query, body }: StoreRequest, key: string, href: string): [number, Body] {
    const isDryRun = query.get('dryRun') === 'true';
    if (method === 'POST') {
      if (typeof body.id !== 'string') return [400, failure(400, 'id is needed')];
      const full = key === '' ? body.id : `${key}/${body.id}`;
      if (store.has(full)) return [409, failure(409, 'already exists')];
      return this.take(store, full, body, isDryRun, 201, href);
    }
    const kept = store.get(key);
    if (!kept) return [404, failure(404, 'not found')];
    if (method === 'GET') return [200, this.returned(kept, href)];
    if (method !== 'PATCH' || 'id' in body) return [400, failure(400, 'id cannot change')];
    return this.take(store, key, { ...kept, ...body }, isDryRun, 200, href);
  }

  private take(
    store: Map<string, Body>,
    key: string,
    body: Body,
    isDryRun: boolean,
    status: number,
    href: string,
  ): [number, Body] {
    if (Object.values(body).includes(null)) return [400, failure(400, 'null is no value')];
    if (body.name === 'refuse-me') return [400, failure(400, `the icon ${String(body.icon)} is bad`)];
    const link: { id?: unknown } = Object(body.version);
    if (link.id !== undefined && !this.versions.has(`${key}/${link.id}`)) return [400, failure(400, 'no such version')];
    if (!isDryRun) store.set(key, body);
    return [status, this.returned(body, href)];
  }

  /** As OCM answers: with fields of its own, and without what is empty. */
  private returned(body: Body, root: string): Body {
    const filled = Object.entries(body).filter(([, value]) => value !== '' && JSON.stringify(value) !== '[]');
    const href = `${root}/${encodeURIComponent(String(body.id))}`;
    const own = { kind: 'Addon', href, ...Object.fromEntries(filled) };
    if (!this.hasLinks || !('parameters' in own)) return own;
    const items: unknown = Object(body.parameters).items;
    const first = Array.isArray(items) && items.length > PAGE ? { items: items.slice(0, PAGE), total: items.length } : {};
    return { ...own, parameters: { kind: 'AddonParameterListLink', href: `${href}/parameters`, ...first } };
  }

  private status({ method, body, query }: StoreRequest, cluster: string, addon?: string): [number, Body] {
    if (cluster === 'unknown') return [404, failure(404, `cluster '${cluster}' not found`)];
    const ofCluster = [...this.statuses].filter(([key]) => key.startsWith(`${cluster}/`)).map(([, each]) => each);
    if (addon === undefined && method === 'GET') return page(ofCluster, query);
    const key = `${cluster}/${addon ?? String(body.addon_id)}`;
    const kept = this.statuses.get(key);
    if (addon === undefined && kept) return [409, failure(409, 'already exists')];
    if (addon !== undefined && !kept) return [404, failure(404, 'not found')];
    if (method === 'GET') return [200, kept ?? {}];
    const taken = { ...kept, ...body };
    this.statuses.set(key, taken);
    return [kept ? 200 : 201, { kind: 'AddonStatus', ...taken }];
  }
}

/** So many entries are on a page if nobody asks for another number. */
const PAGE = 100;

function parametersPage(owner: Body | undefined, { query }: StoreRequest): [number, Body] {
  const { items }: { items?: unknown } = Object(owner?.parameters);
  return owner && Array.isArray(items) ? page(items, query) : [404, failure(404, 'not found')];
}

/** A list as OCM pages it: from 1, and 100 to a page (managed-tenants 3.7). */
function page(all: readonly Body[], query: URLSearchParams): [number, Body] {
  const [number, size] = [Number(query.get('page') ?? 1), Number(query.get('size') ?? PAGE)];
  const items = all.slice((number - 1) * size, number * size);
  return [200, { items, page: number, size: items.length, total: all.length }];
}

/** An error as OCM writes it (managed-tenants 3.5). */
export function failure(status: number, reason: string): Body {
  return { kind: 'Error', id: status, code: `ADDONS-MGMT-${status}`, reason, operation_id: 'op-1234' };
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, inOrder(each)]),
  );
}

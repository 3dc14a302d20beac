import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer that a test puts in the place of the real one. */
export type Fault = (response: http.ServerResponse) => void;

/** The path of a list of a kind. */
export const PATHS = {
  ClusterDeployment: '/apis/hive.openshift.io/v1/clusterdeployments',
  ClusterSync: '/apis/hiveinternal.openshift.io/v1alpha1/clustersyncs',
  SelectorSyncSet: '/apis/hive.openshift.io/v1/selectorsyncsets',
} as const;

type Named = { readonly metadata: { readonly name: string } };

/** A hub on this machine: lists in pages as an API server does, with faults where a test wants them. */
export class MemoryHub {
  /** Every request, as path and query. */
  public readonly asked: URL[] = [];
  public readonly headers: http.IncomingHttpHeaders[] = [];
  /** By the number of the request, from 0. */
  public readonly faults = new Map<number, Fault>();
  private readonly server = http.createServer((request, response) => this.answer(request, response));

  public constructor(
    private readonly lists: Readonly<Record<string, readonly Named[]>>,
    /** Never more in a page, whatever is asked for. */
    private readonly pageSize = 1000,
  ) {}

  public async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://hub');
    const fault = this.faults.get(this.asked.length);
    this.asked.push(url);
    this.headers.push(request.headers);
    if (fault) fault(response);
    else this.list(request, url, response);
  }

  private list(request: http.IncomingMessage, url: URL, response: http.ServerResponse): void {
    const list = this.lists[url.pathname];
    if (request.method !== 'GET' || !list) {
      send(response, 404, { kind: 'Status', message: 'there is no such thing' });
      return;
    }
    const name = url.searchParams.get('fieldSelector')?.replace('metadata.name=', '');
    const items = name === undefined ? list : list.filter(({ metadata }) => metadata.name === name);
    const start = Number(url.searchParams.get('continue') ?? 0);
    const end = start + Math.min(this.pageSize, Number(url.searchParams.get('limit')));
    const metadata = end < items.length ? { continue: String(end) } : {};
    // As an API server does, without kinds.
    send(response, 200, { kind: 'List', metadata, items: items.slice(start, end).map((each) => ({ ...each, kind: undefined })) });
  }
}

export function send(response: http.ServerResponse, status: number, body: unknown, headers: http.OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

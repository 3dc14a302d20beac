import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { withMetrics } from '../../src/cli/fleet-metrics';
import { facts } from '../status/facts';

let server: http.Server;
let asked: string[];
/** Values of the series of clusters by query, and nothing for all others. */
let answers: Record<string, Record<string, number>>;

beforeEach(async () => {
  asked = [];
  answers = {};
  server = http.createServer(({ url }, response) => {
    const query = new URL(url ?? '', 'http://p').searchParams.get('query') ?? '';
    asked.push(query);
    const found = Object.entries(answers).find(([part]) => query.includes(part))?.[1] ?? {};
    const result = Object.entries(found).map(([_id, value]) => ({ metric: { _id }, value: [1, String(value)] }));
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'vector', result } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const prometheus = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const csv = (version: string) => ({ csv: { namespace: 'redhat-widget', name: `widget.v${version}` }, metrics: undefined });
const on = (id: string, version?: string) => facts(version === undefined ? { metrics: undefined } : csv(version), { id });

describe('withMetrics', () => {
  it('asks once for each CSV that a cluster says it has, and once which clusters are seen', async () => {
    answers = {
      'csv_succeeded)': { a: 9, b: 9, c: 9 },
      'csv_succeeded{exported_namespace="redhat-widget",name="widget.v2"': { c: 1 },
    };
    const found = await withMetrics([on('a', '1'), on('b', '1'), on('c', '2'), on('d')], { prometheus: prometheus() }, false);
    expect(found.map(({ metrics }) => metrics?.evidence)).toEqual(['absent', 'absent', 'succeeded', undefined]);
    expect(asked).toHaveLength(1 + 2 * 2);
  });

  it('takes the CSV of --csv before any other', async () => {
    const given = new Map([['widget', { namespace: 'other', name: 'widget.v9' }]]);
    await withMetrics([on('a', '1'), on('b')], { prometheus: prometheus(), csv: given }, false);
    expect(asked.filter((query) => query.includes('name="widget.v9"'))).toHaveLength(2);
    expect(asked.some((query) => query.includes('widget.v1'))).toBe(false);
  });

  it('asks nothing without a CSV', async () => {
    await expect(withMetrics([on('a')], { prometheus: prometheus() }, false)).rejects.toThrow('record the Subscription');
    expect(asked).toEqual([]);
  });
});

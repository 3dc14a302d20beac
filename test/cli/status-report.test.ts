import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterDeployment, clusterPackage, clusterSync, list } from '../fleet/objects';
import { MemoryOcm } from '../ocm-service/support/memory-ocm';
import { runInProcess } from './run-in-process';

const LOGIN = { OCM_CLIENT_ID: 'me', OCM_CLIENT_SECRET: 'top-secret-1' };

let folder: string;
let ocm: MemoryOcm;
let url: URL;
beforeEach(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'status-'));
  ocm = new MemoryOcm();
  url = await ocm.start();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await ocm.stop();
  fs.rmSync(folder, { recursive: true });
});

/** Records clusters by their id in OCM, on each of which the add-on is as its package says; '' is a cluster without an id. */
function record(clusters: Readonly<Record<string, 'True' | 'False' | undefined>>): void {
  const deployments = Object.keys(clusters).map((id, index) => {
    const deployment = clusterDeployment(`c${index}`);
    return {
      ...deployment,
      metadata: { ...deployment.metadata, labels: { ...deployment.metadata.labels, 'api.openshift.com/id': id } },
    };
  });
  const syncs = deployments.map((_, index) => clusterSync(`c${index}`));
  fs.writeFileSync(join(folder, 'hub.json'), list([...deployments, ...syncs]));
  for (const [index, status] of Object.values(clusters).entries()) {
    if (status === undefined) continue;
    fs.mkdirSync(join(folder, 'clusters', `c${index}`), { recursive: true });
    fs.writeFileSync(join(folder, 'clusters', `c${index}`, 'package.json'), list([clusterPackage(status)]));
  }
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv = LOGIN) {
  const { thrown, ...said } = await runInProcess(['status', '--from', folder, ...args], env);
  const text = thrown === undefined ? '' : String(thrown);
  expect(`${said.out}${said.err}${text}`).not.toMatch(/top-secret|access-token/);
  return { ...said, thrown: text };
}

const report = () => ['--report', '--url', url.href, '--token-url', new URL('token', url).href];

test('reports what is known, once', async () => {
  record({ 'id-1': 'True', 'id-2': 'False', 'id-3': undefined, '': 'True' });
  const { code, err, out } = await run(report());
  expect(err).toContain("warning OCM_CLUSTER_UNKNOWN: The ClusterDeployment 'fleet/c3'");
  expect(err).toContain('report to OCM: 2 sent, 0 the same, 1 of which nothing is known\n');
  expect(out).not.toContain('OCM');
  expect(code).toBe(1);
  expect([...ocm.store.statuses.keys()]).toEqual(['id-1/widget', 'id-2/widget']);
  expect((await run(report())).err).toContain('report to OCM: 0 sent, 2 the same');
});

test('many clusters are reported at once, and each once', async () => {
  record(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`id-${index}`, 'True'])));
  const { code, err } = await run(report());
  expect([code, err]).toEqual([0, 'report to OCM: 30 sent, 0 the same\n']);
  expect(ocm.store.statuses.size).toBe(30);
  expect([ocm.requests.length, ocm.tokens]).toEqual([60, 1]);
});

test('a dry run shows the bodies on standard error, and sends nothing', async () => {
  record({ 'id-1': 'True' });
  const { err, out, code } = await run([...report(), '--dry-run', '--format', 'json']);
  expect(err).toContain('POST /api/addons_mgmt/v1/clusters/id-1/status\n{\n  "addon_id": "widget",\n');
  expect(err).toContain('report to OCM: 1 to send, 0 the same\n');
  expect(JSON.parse(out)).toMatchObject({ isWell: true });
  expect([code, ocm.store.statuses.size]).toEqual([0, 0]);
});

test('a cluster that OCM refuses does not keep it from the others, and a login that it refuses does', async () => {
  record({ unknown: 'True', 'id-2': 'True' });
  const { code, err } = await run(report());
  expect(err).toContain('OCM_REFUSED');
  expect(err).toContain('1 sent');
  expect(code).toBe(2);
  const refused = await run(report(), { ...LOGIN, OCM_CLIENT_SECRET: 'wrong' });
  expect(refused.err.match(/OCM_LOGIN_REFUSED/g)).toHaveLength(1);
  expect(refused.code).toBe(2);
});

test.each<[readonly string[], NodeJS.ProcessEnv, string]>([
  [['--dry-run'], LOGIN, '--dry-run needs --report'],
  [['-e', 'stage'], LOGIN, '--environment needs --report'],
  [['--report'], LOGIN, '--report needs --environment'],
  [['--report', '-e', 'stage'], {}, 'There is no login for OCM; Set OCM_CLIENT_ID'],
  [['--report', '--url', 'http://api.example.com'], LOGIN, '--url is no https address'],
])('addons status %j cannot run', async (args, env, message) => {
  record({ 'id-1': 'True' });
  expect((await run(args, env)).thrown).toContain(message);
});

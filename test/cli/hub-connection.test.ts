import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { clusterDeployment, clusterSync } from '../fleet/objects';
import { MemoryHub, PATHS, send } from '../hub/support/memory-hub';
import { ROOT } from './run-command';

const deployments = [clusterDeployment('a'), clusterDeployment('b', {})];
const lists = { [PATHS.ClusterDeployment]: deployments, [PATHS.ClusterSync]: [clusterSync('a')], [PATHS.SelectorSyncSet]: [] };
let folder: string;
let hub: MemoryHub;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-'));
  hub = new MemoryHub(lists, 1);
  const server = await hub.start();
  const config = {
    'current-context': 'me',
    // The client library sends over plain HTTP only if it is told so.
    clusters: [{ name: 'hub', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: 'me', user: { token: 'secret-token' } }],
    contexts: ['me', 'other'].map((name) => ({ name, context: { cluster: 'hub', user: 'me' } })),
  };
  fs.writeFileSync(path.join(folder, 'config'), JSON.stringify(config));
});

afterEach(async () => {
  await hub.stop();
  fs.rmSync(folder, { recursive: true });
});

/** The command as a process of its own: in a test, Node imports no ES modules. This process has to answer meanwhile. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const clean = { PATH: process.env.PATH, HOME: folder, ...env };
  const child = spawn(process.execPath, [path.join(ROOT, 'bin', 'addons.js'), ...args], { cwd: folder, env: clean });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const [code] = await once(child, 'close');
  return { ...said, code };
}

describe('the hub', () => {
  it('is read by the kubeconfig that is named, page by page, with its token', async () => {
    const { out, err, code } = await run(['status', '--kubeconfig', 'config', '--context', 'other']);
    expect(err).toBe('');
    expect(out).toContain('fleet/a  widget  installing  operator: nothing tells whether its operator runs');
    expect(code).toBe(1);
    expect(hub.asked.map(({ pathname }) => pathname.split('/').at(-1))).toEqual([
      'clusterdeployments',
      'clusterdeployments',
      'clustersyncs',
      'selectorsyncsets',
    ]);
    expect(hub.headers[0]?.authorization).toBe('Bearer secret-token');
  }, 20_000);

  it('is found as kubectl finds it', async () => {
    fs.mkdirSync(path.join(folder, '.kube'));
    fs.copyFileSync(path.join(folder, 'config'), path.join(folder, '.kube', 'config'));
    expect((await run(['why', 'widget', '--cluster', 'a'])).out).toContain(
      'ok sync     Hive applied the SelectorSyncSet addon-widget',
    );
    const KUBECONFIG = `${path.join(folder, 'none')}:${path.join(folder, 'config')}`;
    const { out, code } = await run(['inventory', '--environment', 'stage'], { KUBECONFIG });
    expect([out, code]).toEqual(['+ fleet/a\n+ fleet/b\nclusters/stage/inventory.yaml written: 2 clusters\n', 0]);
  }, 20_000);

  it('shows no secret of a kubeconfig that cannot be read, and none that the server repeats', async () => {
    fs.writeFileSync(path.join(folder, 'broken'), 'users:\n  - {token: secret-token\n: [');
    const broken = await run(['status', '--kubeconfig', 'broken']);
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining("'broken' is no kubeconfig, or it cannot be read")]);
    hub.faults.set(0, (response) => send(response, 403, { message: 'secret-token may not' }));
    const refused = await run(['status', '--kubeconfig', 'config']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('it says: *** may not')]);
    expect(broken.err + refused.err).not.toContain('secret-token');
  }, 20_000);

  test.each<[string[], string]>([
    [['status'], 'there is no kubeconfig: give --from for recorded files, or --kubeconfig for a hub'],
    [['status', '--kubeconfig', 'none'], "--kubeconfig: 'none' cannot be read"],
    [['status', '--kubeconfig', 'config', '--context', 'x'], "--context: the kubeconfig has no 'x'; it has 'me', 'other'"],
  ])(
    'cannot be read by %j',
    async (args, message) => {
      const { code, out, err } = await run(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(message);
    },
    20_000,
  );
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { clusterDeployment, clusterPackage, clusterSync, list } from '../fleet/objects';
import { addons, ROOT } from './run-command';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'status-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Records a fleet of which cluster `good` is well and, if asked for, `bad` is not; its failure holds what could harm a reader. */
function record(hasBad: boolean): void {
  const bad = clusterSync('bad', 'Failure', 'failed to apply resource 2: \u001b[31m<script>\u202e');
  const deployments = [clusterDeployment('good'), ...(hasBad ? [clusterDeployment('bad')] : [])];
  const whole = path.join(folder, '.hub.json');
  fs.writeFileSync(whole, list([...deployments, clusterSync('good'), ...(hasBad ? [bad] : [])]));
  fs.renameSync(whole, path.join(folder, 'hub.json'));
  fs.mkdirSync(path.join(folder, 'clusters', 'good'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'clusters', 'good', 'package.json'), list([clusterPackage('True')]));
}

const run = (...args: readonly string[]) => addons(folder, ...args, '--from', '.');

describe('addons status', () => {
  it('exits with 0 where all is well', () => {
    record(false);
    const { code, stdout, stderr } = run('status');
    expect(stderr).toBe('');
    expect(stdout).toBe('CLUSTER     ADD-ON  STATE  FIRST BROKEN LINK\nfleet/good  widget  ready\n1 of 1 as they should be\n');
    expect(code).toBe(0);
  });

  it('says where it is stuck, exits with 1, and lets no text of a cluster at the terminal', () => {
    record(true);
    const { code, stdout } = run('status', 'widget');
    expect(stdout).toContain(
      '\\u{1b}[31m<script>\\u{202e}; since 2026-01-01T00:00:00Z; for author of the add-on; look at item 2',
    );
    expect(stdout).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  it('prints JSON', () => {
    record(true);
    const { code, stdout } = run('status', '--format', 'json', '--cluster', 'bad');
    expect(JSON.parse(stdout)).toMatchObject({
      isWell: false,
      addons: [{ cluster: 'fleet/bad', since: '2026-01-01T00:00:00Z' }],
    });
    expect(code).toBe(1);
  });

  it('prints a page in which nothing of a cluster is markup', () => {
    record(true);
    const { stdout } = run('status', '--format', 'html');
    expect(stdout).toContain('&#60;script&#62;');
    expect(stdout).not.toMatch(/<script|<link|<img|src=|href=/);
  });

  test.each([
    [['status', 'typo'], "'typo' is on no cluster"],
    [['status', '--interval', '0'], 'a number from 1 to 3600'],
    [['status', '--cluster', 'none'], 'there is no such ClusterDeployment'],
    [['status', '--csv', 'widget'], 'is not ADDON=NAMESPACE/NAME'],
    [['status', '--csv', 'widget=a/b"}'], 'is not ADDON=NAMESPACE/NAME'],
    [['status', '--csv', 'widget=a/b.v1'], '--csv and --token-file need --prometheus'],
    [['status', '--prometheus', 'https://127.0.0.1:9'], '--prometheus needs the exact CSV'],
    [['status', '--context', 'hub'], '--from is for recorded files'],
    [['status', '--watch', '--format', 'html'], '--watch: a page of HTML is made once'],
    [['status', '--prometheus', 'http://127.0.0.1:9', '--csv', 'widget=a/b.v1'], 'the connection was refused'],
  ])(
    'cannot run %j',
    (args, message) => {
      record(false);
      const { code, stdout, stderr } = run(...args);
      expect(stderr).toContain(message);
      expect(stdout).toBe('');
      expect(code).toBe(2);
    },
    20_000,
  );

  it('watches: prints what changed until it is interrupted, and exits as it last stood', async () => {
    record(false);
    const args = [path.join(ROOT, 'bin', 'addons.js'), 'status', '--from', '.', '--watch', '--interval', '1'];
    const child = spawn(process.execPath, args, { cwd: folder });
    const said: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      // First the fleet gets worse; once that is seen, it is enough.
      if (text.includes('1 of 1')) record(true);
      if (text.includes('1 of 2')) child.kill('SIGINT');
    });
    const [code] = await once(child, 'close');
    expect(said.join('').match(/^\d of \d/gm)).toEqual(['1 of 1', '1 of 2']);
    expect(code).toBe(1);
  }, 20_000);

  it('cannot run on files that are none', () => {
    fs.writeFileSync(path.join(folder, 'hub.json'), 'no');
    const { code, stderr } = run('status');
    expect(stderr).toContain('FLEET_FILE_INVALID');
    expect(code).toBe(2);
  });
});

describe('addons why', () => {
  it('walks the chain', () => {
    record(true);
    const { code, stdout } = run('why', 'widget', '--cluster', 'bad');
    expect(stdout).toContain('widget on fleet/bad: installing\n  ok label    the ClusterDeployment has the label');
    expect(stdout).toContain('  NO sync     the SelectorSyncSet addon-widget fails: failed to apply resource 2');
    expect(stdout).toContain('  ?  operator nothing tells whether its operator runs');
    expect(code).toBe(1);
  });

  it('says why an add-on is not there', () => {
    record(false);
    const { code, stdout } = run('why', 'other', '--cluster', 'good');
    expect(stdout).toContain('  NO label    the ClusterDeployment has no label api.openshift.com/addon-other, and no SyncSet');
    expect(code).toBe(1);
  });
});

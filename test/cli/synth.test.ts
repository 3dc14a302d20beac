import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { inTemporaryFolder, readTree } from '../synth/fixture';
import { addons, ROOT } from './run-command';

const CASES = path.join(__dirname, '..', 'data', 'conformance', 'managed-tenants');
const REPO = ['--repo-url', 'https://git.example.com/fleet.git'];

/** Runs `use` in a folder whose `addons/` holds copies of conformance cases. */
function withAddons(cases: readonly string[], use: (folder: string) => void): void {
  inTemporaryFolder((folder) => {
    for (const name of cases) fs.cpSync(path.join(CASES, name, 'input'), path.join(folder, 'addons', name), { recursive: true });
    use(folder);
  });
}

test('a folder of metadata becomes a tree, and the same tree again', () => {
  withAddons(['15-pagerduty'], (folder) => {
    const first = addons(folder, 'synth', 'addons', ...REPO);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^1 add-on, 6 objects: 6 files written, 0 unchanged, 0 removed in \d+\.\d\d s\n$/);
    expect(Object.keys(readTree(path.join(folder, 'dist')))).toContain(
      'stage/15-pagerduty/selectorsyncset.hive.openshift.io_addon-widget.yaml',
    );
    expect(addons(folder, 'synth', 'addons', ...REPO).stdout).toMatch(/: 0 files written, 6 unchanged, 0 removed/);
    expect(addons(folder, 'synth', 'addons', '--check', ...REPO)).toMatchObject({ code: 0 });
  });
});

test('--check lists what differs and exits with 1', () => {
  withAddons(['01-minimal-indeximage'], (folder) => {
    addons(folder, 'synth', 'addons', ...REPO);
    const file = path.join(
      folder,
      'dist',
      'stage',
      '01-minimal-indeximage',
      'selectorsyncset.hive.openshift.io_addon-widget.yaml',
    );
    fs.appendFileSync(file, '# edited\n');
    const run = addons(folder, 'synth', 'addons', '--check', ...REPO);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('differs  stage/01-minimal-indeximage/selectorsyncset.hive.openshift.io_addon-widget.yaml\n');
    expect(fs.readFileSync(file, 'utf8')).toContain('# edited');
  });
});

test('problems of all add-ons are printed at once, each with its place, and nothing is written', () => {
  withAddons(['80-unknown-field-reject', '89-target-not-in-namespaces', '01-minimal-indeximage'], (folder) => {
    const { code, stdout, stderr } = addons(folder, 'synth', 'addons', ...REPO);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^addons\/80-unknown-field-reject\/metadata\/stage\/addon.yaml:21:1: error SCHEMA_UNKNOWN_PROPERTY: /m,
    );
    expect(stderr).toMatch(
      /^addons\/89-target-not-in-namespaces\/metadata\/stage\/addon.yaml:11:18: error ADDON_TARGET_NAMESPACE: /m,
    );
    expect(stderr).toMatch(/2 errors; nothing was written\n$/);
    expect(fs.existsSync(path.join(folder, 'dist'))).toBe(false);
  });
});

test.each(['json', 'sarif'])('--diagnostics %s prints a document for programs', (format) => {
  withAddons(['90-label-mismatch'], (folder) => {
    const { code, stdout } = addons(folder, 'synth', 'addons', '--diagnostics', format, ...REPO);
    expect(code).toBe(1);
    expect(JSON.stringify(JSON.parse(stdout))).toContain('ADDON_LABEL_MISMATCH');
  });
});

test('without --repo-url the Applications point nowhere, and a warning says so', () => {
  withAddons(['01-minimal-indeximage'], (folder) => {
    const { code, stderr } = addons(folder, 'synth', 'addons');
    expect(code).toBe(0);
    expect(stderr).toContain('warning ARGOCD_REPO_URL_MISSING');
    expect(JSON.stringify(readTree(path.join(folder, 'dist', 'argocd')))).toContain('repository.invalid');
  });
});

test('--environment and --output choose', () => {
  withAddons(['01-minimal-indeximage'], (folder) => {
    const run = addons(folder, 'synth', 'addons', '-e', 'production', '-e', 'stage', '-o', 'tree', ...REPO);
    expect(run.code).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'tree')).sort()).toEqual(['.addons-ledger', 'argocd', 'stage']);
  });
});

test.each([
  [['synth', '--nonsense'], /unknown option '--nonsense'/],
  [['synth', 'addons', '-e', 'prod'], /there is no environment 'prod'; there are integration, stage, production/],
  [['synth', 'a', 'b'], /too many arguments/],
  [['nonsense'], /unknown command 'nonsense'/],
  [['synth'], /there is no addons\/main.ts here/],
  [['synth', '--repo-url', 'https://x.example'], /--repo-url goes with DIR/],
  [['synth', 'addons', '--output', ''], /--output is empty/],
])('%j could not run: exit code 2', (args, message) => {
  inTemporaryFolder((folder) => {
    const { code, stderr } = addons(folder, ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

test.each([
  ['the folder of the add-ons', 'addons'],
  ['a folder in it', 'addons/dist'],
  ['the root of the disk', '/'],
  ['the working directory', '.'],
])('the tree is not written over %s', (_, output) => {
  withAddons(['01-minimal-indeximage'], (folder) => {
    const { code, stderr } = addons(folder, 'synth', 'addons', '--output', output, ...REPO);
    expect(stderr).toContain('OUTPUT_ROOT_REFUSED');
    expect(code).toBe(2);
  });
});

test.each<[string, string[], string]>([
  ['DIR does not exist', ['synth', 'none'], 'ADDONS_FOLDER_MISSING'],
  ['another run writes the tree', ['synth', 'addons', '--output', 'locked'], 'TREE_LOCKED'],
  ['the tree can be made nowhere', ['synth', 'addons', '--output', '/proc/addons'], 'TREE_WRITE_FAILED'],
])('a run could not run, with exit code 2, if %s', (_, args, expected) => {
  withAddons(['01-minimal-indeximage'], (folder) => {
    fs.mkdirSync(path.join(folder, 'locked'));
    const holder = { pid: process.pid, host: os.hostname(), start: new Date().toISOString() };
    fs.symlinkSync(JSON.stringify(holder), path.join(folder, 'locked', '.addons-lock'));
    const { code, stderr } = addons(folder, ...args, ...REPO);
    expect(stderr).toMatch(new RegExp(`error ${expected}: `));
    expect(code).toBe(2);
  });
});

test('a run that finds problems in the input has exit code 1', () => {
  withAddons(['90-label-mismatch'], (folder) => {
    expect(addons(folder, 'synth', 'addons', '--output', '/', ...REPO).code).toBe(1);
    fs.mkdirSync(path.join(folder, 'empty'));
    expect(addons(folder, 'synth', 'empty', ...REPO).code).toBe(1);
  });
});

test('the app of this repository makes the committed tree', () => {
  const { code, stderr } = addons(ROOT, 'synth', '--check');
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

import { OPTIONAL_NAMES } from '../../src/bundles';
import { createProgram } from '../../src/cli/main';
import { bundleAt, CONFIG, withTree } from '../bundles/tree/tree-folder';
import { manifest, widgetFiles } from '../bundles/widget';
import { addons } from './run-command';

const GOOD = widgetFiles();
const BAD = widgetFiles({
  csv: { 'spec/minKubeVersion': undefined },
  crd: { 'spec/scope': 'Everywhere' },
  files: { 'manifests/role.yaml': manifest('rbac.authorization.k8s.io/v1beta1', 'Role') },
});

function within(name: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));
}

test('good bundles pass', () => {
  withTree('work', { ...within('a', GOOD), ...within('b', GOOD) }, (folder) => {
    const { code, stdout, stderr } = addons(folder, 'bundle', 'validate', 'a', 'b');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^2 bundles: 0 errors, 0 warnings in \d+\.\d\d s\n$/);
  });
});

test('problems are printed with their places, and the exit code is 1', () => {
  withTree('work', { ...within('good', GOOD), ...within('bad', BAD) }, (folder) => {
    const { code, stdout, stderr } = addons(folder, 'bundle', 'validate', 'good', 'bad');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^bad\/manifests\/widgets.example.com.crd.yaml:9:14: error CRD_SCOPE: /m);
    expect(stderr).toMatch(/^bad\/manifests\/widget.clusterserviceversion.yaml:\d+:\d+: warning CSV_MIN_KUBE_VERSION_ABSENT: /m);
    expect(stderr).toMatch(/\n2 bundles: 1 error, 1 warning in \d+\.\d\d s\n$/);
  });
});

test('warnings alone are no failure', () => {
  withTree('work', within('a', widgetFiles({ csv: { 'spec/minKubeVersion': undefined } })), (folder) => {
    const { code, stdout } = addons(folder, 'bundle', 'validate', 'a');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 bundle: 0 errors, 1 warning in /);
  });
});

test('optional rules and the version of Kubernetes are passed on', () => {
  withTree('work', within('bad', BAD), (folder) => {
    const removed = (...args: readonly string[]) =>
      addons(folder, 'bundle', 'validate', 'bad', '--optional', 'good-practices', ...args).stderr.match(/\w+ API_REMOVED/g);
    expect(removed()).toBeNull();
    expect(removed('--optional', 'removed-apis')).toEqual(['warning API_REMOVED']);
    expect(removed('--optional', 'removed-apis', '--k8s-version', '1.22')).toEqual(['error API_REMOVED']);
  });
});

test('a tree is checked with its config', () => {
  const files = { 'main/config.yaml': CONFIG, ...bundleAt('main/1.0.0'), ...bundleAt('main/1.1.0') };
  withTree('widget/bundles', files, (folder) => {
    expect(addons(folder, 'bundle', 'validate', '.')).toMatchObject({ code: 0, stderr: '' });
    const single = addons(folder, 'bundle', 'validate', '--single-bundle', '.');
    expect(single.code).toBe(1);
    expect(single.stderr).toContain('error BUNDLES_COUNT: ');
  });
});

test('the problems are JSON or SARIF on request', () => {
  withTree('work', within('bad', BAD), (folder) => {
    const json = addons(folder, 'bundle', 'validate', 'bad', '--diagnostics', 'json');
    expect(json.code).toBe(1);
    const { diagnostics } = JSON.parse(json.stdout);
    expect(diagnostics).toHaveLength(2);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'CRD_SCOPE', where: expect.objectContaining({ line: 9 }) }),
    );
    const sarif = JSON.parse(addons(folder, 'bundle', 'validate', 'bad', '--diagnostics', 'sarif').stdout);
    expect(sarif.runs[0].results).toHaveLength(2);
  });
});

test.each([
  ['a folder that is not there', ['none'], "error: DIR: there is no folder 'none'\n"],
  ['a version that is none', ['.', '--k8s-version', 'new'], "error: --k8s-version: 'new' is no version such as 1.25\n"],
  ['an unknown set of rules', ['.', '--optional', 'all'], 'Allowed choices are operatorhub, '],
  ['no folder', [], "error: missing required argument 'dir'"],
])('%s: could not run', (_, args, message) => {
  withTree('work', {}, (folder) => {
    const { code, stderr } = addons(folder, 'bundle', 'validate', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('the command offers every optional set of rules', () => {
  const validate = createProgram(() => {})
    .commands.find((command) => command.name() === 'bundle')
    ?.commands.find((command) => command.name() === 'validate');
  expect(validate?.options.find(({ long }) => long === '--optional')?.argChoices).toEqual([...OPTIONAL_NAMES]);
});

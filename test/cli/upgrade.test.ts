import { CLUSTER, EditProject } from './edit-project';

let project: EditProject;
beforeEach(async () => {
  project = await EditProject.make();
});
afterEach(() => project.remove());

const cluster = () => project.read('clusters/stage/c1.yaml');

test('what is upgraded automatically moves to the newest release, on all clusters, and then there is nothing to do', async () => {
  project.write('clusters/stage/c2.yaml', CLUSTER.replaceAll('c1', 'c2').replace('    upgrade: automatic\n', ''));
  const { out, err, code } = await project.edit('upgrade', '--all');
  expect([err, code]).toEqual(['', 0]);
  expect(cluster()).toBe(CLUSTER.replace('2.3.0 # pinned', '2.4.0-rc.1 # pinned'));
  expect(out).toBe(
    'clusters/stage/c1.yaml: edited\n  on the cluster\n    ~ CatalogSource redhat-widget-operator/addon-widget-operator-catalog: spec.image\n' +
      'now run addons synth add-ons --clusters clusters --cluster c1, and commit clusters/ and dist/ together\n',
  );
  const again = await project.edit('upgrade', '--all');
  expect([again.out, again.err, again.code]).toEqual(['nothing to do: all is as asked for\n', '', 0]);
});

test('by its name, an add-on is moved on every cluster that has it, and parameters change', async () => {
  project.write('clusters/stage/c2.yaml', CLUSTER.replaceAll('c1', 'c2').replace('    upgrade: automatic\n', ''));
  project.write('clusters/stage/c3.yaml', 'clusterDeployment: { name: c3, namespace: fleet }\naddons: {}\n');
  const { err, code } = await project.edit(
    'upgrade',
    'widget-operator',
    '--all',
    '-e',
    'stage',
    '--set',
    'replicas=2',
    '--version',
    'latest',
  );
  expect([err, code]).toEqual(['', 0]);
  expect(cluster()).toBe(
    CLUSTER.replace('2.3.0', 'latest').replace('    upgrade: automatic\n', '').replace('replicas: 1', 'replicas: 2'),
  );
  expect(project.read('clusters/stage/c3.yaml')).toContain('addons: {}');
  const unset = await project.edit('upgrade', 'widget-operator', '--cluster', 'c1', '--unset', 'replicas');
  expect([unset.err, unset.code]).toEqual(['', 0]);
  expect(cluster()).toBe(CLUSTER.replace('2.3.0', 'latest').replace(/ {4}upgrade.*/s, ''));
});

test('only values change where no version is named', async () => {
  const { out } = await project.edit('upgrade', 'widget-operator', '--cluster', 'c1', '--set', 'replicas=2');
  expect(cluster()).toBe(CLUSTER.replace('replicas: 1', 'replicas: 2'));
  expect(out).toContain('~ Secret redhat-widget-operator/addon-widget-operator-parameters: data.replicas\n');
  expect(out).not.toContain('CatalogSource');
});

test('a value that cannot be edited is held against the last commit, not against what is on disk', async () => {
  const file = 'add-ons/widget-operator/metadata/stage/addon.yaml';
  project.write(file, String(project.read(file)).replace('editable: true', 'editable: false'));
  await project.commit();
  const refused = await project.edit('upgrade', 'widget-operator', '--cluster', 'c1', '--set', 'replicas=2');
  expect(refused.err).toMatch(/^clusters\/stage\/c1.yaml:10:17: error PARAMETER_\w*: /);
  expect(refused.code).toBe(1);
  // A change that is not committed does not make it the value that the cluster has.
  project.write('clusters/stage/c1.yaml', CLUSTER.replace('replicas: 1', 'replicas: 2'));
  expect((await project.edit('upgrade', 'widget-operator', '--cluster', 'c1', '--set', 'replicas=1')).code).toBe(0);
});

test.each<[string, readonly string[], number, RegExp]>([
  [
    'a downgrade',
    ['widget-operator', '--cluster', 'c1', '--version', '2.2.0'],
    1,
    /^clusters\/stage\/c1.yaml:7:14: error UPGRADE_DOWNGRADE: .*'2.2.0' is older than '2.3.0'.*\n.*--allow-downgrade/,
  ],
  ['an add-on that is not there', ['widget-operater', '--cluster', 'c1'], 1, /EDIT_ADDON_UNKNOWN.*\n.*Did you mean/],
  [
    'a value that is not set',
    ['widget-operator', '--cluster', 'c1', '--unset', 'x'],
    1,
    /UPGRADE_NOT_SET: 'widget-operator' has no value of 'x'\n {4}There are: replicas./,
  ],
  [
    'a bad value',
    ['widget-operator', '--cluster', 'c1', '--set', 'replicas=x'],
    1,
    /^clusters\/stage\/c1.yaml:10:17: error PARAMETER_/,
  ],
  ['no cluster', ['widget-operator'], 2, /^$/],
  ['a value without an add-on', ['--all', '--set', 'a=b'], 2, /^$/],
  ['one value set and unset', ['widget-operator', '--all', '--set', 'a=b', '--unset', 'a'], 2, /^$/],
  ['what is on no cluster', ['nothing', '--all'], 2, /^$/],
])('%s is refused, and nothing is written', async (_, args, code, message) => {
  const before = project.files();
  const result = await project.edit('upgrade', ...args);
  expect(result.err).toMatch(message);
  expect(result.thrown ? 2 : result.code).toBe(code);
  expect(project.files()).toEqual(before);
});

test('what is being uninstalled is not upgraded', async () => {
  project.write('clusters/stage/c1.yaml', `${CLUSTER}    uninstall: { stage: signalled }\n`);
  const { err } = await project.edit('upgrade', 'widget-operator', '--cluster', 'c1', '--set', 'replicas=2');
  expect(err).toMatch(/^clusters\/stage\/c1.yaml:11:16: error UPGRADE_UNINSTALLING/);
  expect((await project.edit('upgrade', '--all')).out).toBe('nothing to do: all is as asked for\n');
});

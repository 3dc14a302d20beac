import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { CLUSTER, EditProject } from './edit-project';

let project: EditProject;
beforeEach(async () => {
  project = await EditProject.make();
});
afterEach(() => project.remove());

test('the first cluster of an environment gets a file, which says all that was asked for', async () => {
  const { out, err, code } = await project.edit(
    'install',
    'widget-operator',
    '--cluster',
    'c2',
    '-e',
    'production',
    '--namespace',
    'ns',
    '--version',
    '2.3.0',
    '--set',
    'replicas=3',
    '--upgrade',
    'automatic',
  );
  expect([err, code]).toEqual(['', 0]);
  expect(project.read('clusters/production/c2.yaml')).toBe(
    `# yaml-language-server: $schema=../../node_modules/cdk8s-openshift-addons/schema/cluster.schema.json
clusterDeployment:
  name: c2
  namespace: ns
addons:
  widget-operator:
    version: 2.3.0
    upgrade: automatic
    parameters:
      replicas: 3
`,
  );
  expect(out).toMatch(
    /^clusters\/production\/c2.yaml: new\n {2}on the hub\n {4}\+ SyncSet ns\/addon-widget-operator.c2\n {2}on the cluster\n {4}\+ Namespace redhat-widget-operator\n/,
  );
  expect(out).toMatch(
    /\nnow run addons synth add-ons --clusters clusters --cluster c2, and commit clusters\/ and dist\/ together\n$/,
  );
  expect(project.git('status', '--porcelain')).toBe('?? clusters/production/\n');
});

test('an add-on is added to a file, whose other bytes stay; values come from a Secret', async () => {
  const text = `\ufeff${CLUSTER.slice(0, CLUSTER.indexOf('addons:'))}addons: {} # none yet\n`.replaceAll('\n', '\r\n');
  project.write('clusters/stage/c1.yaml', text);
  const { err, code } = await project.edit(
    'install',
    'widget-operator',
    '--cluster',
    'c1',
    '--parameters-secret',
    's',
    '--ids',
    'replicas',
  );
  expect([err, code]).toEqual(['', 0]);
  const added = '\n  widget-operator:\n    version: latest\n    parametersSecret:\n      name: s\n      ids: [replicas]\n';
  expect(project.read('clusters/stage/c1.yaml')).toBe(
    text.replace(' {} # none yet\r\n', ` # none yet${added.replaceAll('\n', '\r\n')}`),
  );
});

test.each<[string, readonly string[], number, RegExp]>([
  [
    'what is there',
    ['widget-operator', '--cluster', 'c1'],
    1,
    /^clusters\/stage\/c1.yaml:7:5: error INSTALL_EXISTS: 'widget-operator' is on this cluster already\n {4}Change it with addons upgrade widget-operator.\n1 error; nothing was written\n$/,
  ],
  [
    'an unknown add-on',
    ['widget-oprator', '--cluster', 'c1'],
    1,
    /^clusters\/stage\/c1.yaml:6:3: error EDIT_ADDON_UNKNOWN: there is no add-on 'widget-oprator' in stage\n {4}Did you mean 'widget-operator'\?\n/,
  ],
  [
    'an unknown cluster',
    ['widget-operator', '--cluster', 'c3'],
    1,
    /^error EDIT_CLUSTER_UNKNOWN: .*\n.*There are: c1. To begin its file, give --environment and --namespace.\n/,
  ],
  [
    'a bad value, at its line in the edited file',
    ['widget-operator', '--cluster', 'c2', '-e', 'stage', '--namespace', 'ns', '--set', 'replicas=30'],
    1,
    /^clusters\/stage\/c2.yaml:9:17: error PARAMETER_/,
  ],
  [
    'an unknown version',
    ['widget-operator', '--cluster', 'c2', '-e', 'stage', '--namespace', 'ns', '--version', '9.9.9'],
    1,
    /^clusters\/stage\/c2.yaml:7:14: error .*9\.9\.9/,
  ],
  [
    'a version that selects nothing by label',
    ['widget-operator', '--cluster', 'c2', '-e', 'stage', '--namespace', 'ns', '--version', '2.3.0', '--form', 'label'],
    1,
    /error INSTALLATION_CONTRADICTION/,
  ],
  ['a ClusterDeployment that has a file', ['widget-operator', '--cluster', 'c1', '--namespace', 'other'], 2, /^$/],
  ['the name of another file', ['widget-operator', '--cluster', 'inventory', '-e', 'stage', '--namespace', 'ns'], 2, /^$/],
  ['a path as a name', ['widget-operator', '--cluster', '../c1'], 2, /^$/],
  ['a Secret without its ids', ['widget-operator', '--cluster', 'c1', '--parameters-secret', 's'], 2, /^$/],
  ['a value without an id', ['widget-operator', '--cluster', 'c1', '--set', 'hunter2'], 2, /^$/],
])('%s is refused, and nothing is written', async (_, args, code, message) => {
  const before = project.files();
  const result = await project.edit('install', ...args);
  expect(result.err).toMatch(message);
  expect(result.thrown ? 2 : result.code).toBe(code);
  expect(String(result.thrown)).not.toContain('hunter2');
  expect(project.files()).toEqual(before);
});

test('a dry run writes nothing, and JSON has all of it', async () => {
  const before = project.files();
  const { out, code } = await project.edit(
    'install',
    'widget-operator',
    '--cluster',
    'c2',
    '-e',
    'stage',
    '--namespace',
    'ns',
    '--dry-run',
    '-f',
    'json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    isDryRun: true,
    diagnostics: [],
    clusters: [
      {
        environment: 'stage',
        cluster: 'c2',
        file: 'clusters/stage/c2.yaml',
        does: 'create',
        plan: { hub: [{ does: 'create', kind: 'SyncSet', name: 'addon-widget-operator.c2' }] },
      },
    ],
  });
  expect(project.files()).toEqual(before);
});

test('a cluster in two environments needs one of them; a link in the place of the file is not followed', async () => {
  project.write('clusters/production/c1.yaml', CLUSTER.replace('widget-operator:', 'x:'));
  const { err } = await project.edit('install', 'y', '--cluster', 'c1');
  expect(err).toMatch(/EDIT_CLUSTER_AMBIGUOUS: the cluster 'c1' is in stage and production\n {4}Give --environment/);
});

test.each(['text', 'json'])('a value is never told, as it may be a secret (%s)', async (format) => {
  const secret = 'ghp_0123456789abcdefghijklmnopqrstuvwxyzAB';
  const args = ['widget-operator', '--cluster', 'c2', '-e', 'stage', '--namespace', 'ns', '-f', format];
  const { out, err, code } = await project.edit('install', ...args, '--set', `replicas=${secret}`, '--set', `x=${secret}`);
  expect(code).toBe(1);
  expect(out + err).toMatch(/PARAMETER_/);
  expect(out + err).not.toContain(secret);
});

test('while another edit writes, this one could not run', async () => {
  const holder = JSON.stringify({ pid: process.ppid, host: os.hostname(), start: '2026-01-01T00:00:00.000Z' });
  fs.symlinkSync(holder, path.join(project.folder, '.addons-lock'));
  const { err, code } = await project.edit('install', 'widget-operator', '--cluster', 'c2', '-e', 'stage', '--namespace', 'ns');
  expect(err).toMatch(/error TREE_LOCKED: .*\n.*\n1 error; nothing was written\n$/);
  expect(code).toBe(2);
  expect(project.read('clusters/stage/c2.yaml')).toBeUndefined();
});

test('a file with faults is told once', async () => {
  project.write('clusters/stage/c1.yaml', 'addons: {}\n');
  const { err, code } = await project.edit('install', 'widget-operator', '--cluster', 'c1');
  expect(err.match(/error \w+/g)).toEqual(['error SCHEMA_MISSING_PROPERTY']);
  expect(code).toBe(1);
});

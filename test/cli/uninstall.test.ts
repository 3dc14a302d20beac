import * as fs from 'node:fs';
import * as path from 'node:path';
import { clusterDeployment, list, result, syncSets } from '../fleet/objects';
import { CLUSTER, EditProject } from './edit-project';

const WIDGET = ['widget-operator', '--cluster', 'c1'];

let project: EditProject;
beforeEach(async () => {
  project = await EditProject.make();
});
afterEach(() => project.remove());

const cluster = () => project.read('clusters/stage/c1.yaml');

/** Records what the hub and the cluster say. */
function record(
  ready: 'True' | 'False',
  { remembered = 1, labels = {} }: { remembered?: number; labels?: Record<string, string> } = {},
): string[] {
  const resourcesToDelete = Array.from({ length: remembered }, (_, i) => ({
    apiVersion: 'operators.coreos.com/v1alpha1',
    kind: 'Subscription',
    name: `s${i}`,
    namespace: 'n',
  }));
  const sets = syncSets(
    'c1',
    result('addon-widget-operator.c1', { resourcesToDelete }),
    result('addon-widget-operator-delete.c1', { firstSuccessTime: '2026-01-01T00:00:00Z' }),
  );
  project.write('hub/all.json', list([clusterDeployment('c1', labels), sets]));
  const condition = (type: string, status: string) => ({ type, status, lastTransitionTime: '2026-01-02T00:00:00Z' });
  const conditions = [condition('ReadyToBeDeleted', ready), condition('Installed', 'True'), condition('Available', 'True')];
  const addon = {
    apiVersion: 'addons.managed.openshift.io/v1alpha1',
    kind: 'Addon',
    metadata: { name: 'widget-operator' },
    status: { conditions },
  };
  project.write('hub/clusters/c1/addon.json', list([addon]));
  return ['--from', 'hub'];
}

test('a removal is a signal, its acknowledgement, and the end of the file, each a commit', async () => {
  const signal = await project.edit('uninstall', ...WIDGET);
  expect([signal.err, signal.code]).toEqual(['', 0]);
  expect(cluster()?.replace(/'[0-9T:-]+Z'/, 'NOW')).toBe(`${CLUSTER}    uninstall:\n      stage: signalled\n      since: NOW\n`);
  expect(signal.out).toContain(
    '    + SyncSet fleet/addon-widget-operator-delete.c1\n  on the cluster\n    + ConfigMap redhat-widget-operator/widget-operator\n',
  );
  expect(signal.out).toContain('run addons uninstall widget-operator --cluster c1 again\n');

  const uncommitted = await project.edit('uninstall', ...WIDGET, '--acknowledged');
  expect(uncommitted.err).toMatch(
    /^clusters\/stage\/c1.yaml:12:7: error UNINSTALL_NOT_COMMITTED: the last commit does not have the stage 'signalled' of 'widget-operator'\n {4}Run addons synth, commit both/,
  );
  await project.commit();
  expect((await project.edit('uninstall', ...WIDGET)).err).toMatch(
    /UNINSTALL_NOT_SEEN: .*nobody has looked whether its operator has acknowledged.*\n.*--status/,
  );
  const early = await project.edit('uninstall', ...WIDGET, ...record('False'));
  expect(early.err).toMatch(/UNINSTALL_TOO_EARLY: .*on the cluster it is signalled and waits for its operator to clean up, so/);
  expect(early.code).toBe(1);

  const removal = await project.edit('uninstall', ...WIDGET, ...record('True'));
  expect(removal.code).toBe(0);
  expect(cluster()).toBeUndefined();
  expect(removal.err).toMatch(/^warning PLAN_NAMESPACE_DELETED: the Namespace 'redhat-widget-operator'/);
  expect(removal.out).toContain('clusters/stage/c1.yaml: removed\n  on the hub\n');
  expect(removal.out).toContain('    - SyncSet fleet/addon-widget-operator.c1: Argo CD removes it once a person confirms\n');
  expect(removal.out).toContain('    - Subscription redhat-widget-operator/addon-widget-operator: deleted from the cluster\n');
  await project.commit();
  expect(Object.keys(project.files()).filter((file) => /^(?:clusters|dist)\/.*c1/.test(file))).toEqual([]);
});

test('objects stay by way of retirement, which Hive must have taken over', async () => {
  project.write('clusters/stage/c1.yaml', CLUSTER);
  await project.edit('uninstall', ...WIDGET, '--keep-objects');
  expect(cluster()).toContain('stage: signalled\n      keepObjects: true\n      since:');
  await project.commit();

  const retirement = await project.edit('uninstall', ...WIDGET, ...record('True'));
  expect([retirement.err, retirement.code]).toEqual(['', 0]);
  expect(cluster()).toMatch(/ {4}uninstall:\n {6}stage: retired\n {6}keepObjects: true\n {6}since: '[^']*'\n$/);
  expect(retirement.out).toContain('    ~ SyncSet fleet/addon-widget-operator.c1: spec.resourceApplyMode\n');
  await project.commit();

  // While Hive remembers what it applied, it would delete that.
  const early = await project.edit('uninstall', ...WIDGET, ...record('True', { remembered: 1 }));
  expect(early.err).toMatch(/UNINSTALL_TOO_EARLY: .*on the cluster it is acknowledged/);
  const removal = await project.edit('uninstall', ...WIDGET, ...record('True', { remembered: 0 }));
  expect([removal.err, removal.code]).toEqual(['', 0]);
  expect(removal.out).toContain('    = Namespace redhat-widget-operator: stays, and nobody manages it any more\n');
  expect(cluster()).toBeUndefined();
});

test('by label, the label goes before the entry does', async () => {
  const text = CLUSTER.replace('2.3.0 # pinned\n    upgrade: automatic', 'latest\n    form: label');
  project.write('clusters/stage/c1.yaml', text);
  await project.commit();
  expect((await project.edit('uninstall', ...WIDGET, '--keep-objects')).err).toMatch(
    /c1.yaml:8:11: error UNINSTALL_KEEPS_NOTHING/,
  );
  expect((await project.edit('uninstall', ...WIDGET)).out).toContain(
    '~ ClusterDeployment fleet/c1: metadata.labels[api.openshift.com/addon-widget-operator-delete]\n',
  );
  await project.commit();
  const unlabel = await project.edit('uninstall', ...WIDGET, '--acknowledged');
  expect(unlabel.err).toMatch(/^warning PLAN_LABELS_CHANGED: labels of the ClusterDeployment 'c1' change/);
  expect(cluster()).toMatch(/uninstall:\n {6}stage: removed\n {6}since: '[^']*'\n$/);
  await project.commit();
  const labels = { 'api.openshift.com/addon-widget-operator': 'true' };
  project.write('hub/all.json', list([clusterDeployment('c1', labels), syncSets('c1')]));
  expect((await project.edit('uninstall', ...WIDGET, '--from', 'hub')).err).toMatch(/UNINSTALL_TOO_EARLY/);
  project.write('hub/all.json', list([clusterDeployment('c1', {}), syncSets('c1')]));
  const removal = await project.edit('uninstall', ...WIDGET, '--from', 'hub');
  expect([removal.err, removal.code]).toEqual(['', 0]);
  expect(removal.out).toContain('    = ClusterDeployment fleet/c1: stays, and nobody manages it any more\n');
  expect(cluster()).toBeUndefined();
});

test('the file stays as long as it has add-ons, and what is not committed is not removed', async () => {
  expect((await project.edit('uninstall', 'other', '--cluster', 'c1')).err).toMatch(
    /EDIT_NOT_INSTALLED: 'other' is not on this cluster\n {4}It has: widget-operator/,
  );
  project.write('clusters/stage/c2.yaml', CLUSTER.replaceAll('c1', 'c2'));
  expect((await project.edit('uninstall', 'widget-operator', '--cluster', 'c2')).err).toMatch(
    /c2.yaml:7:5: error UNINSTALL_NOT_COMMITTED: the last commit does not have that 'widget-operator' is installed/,
  );
});

test('the status tells the file, the commit and the cluster', async () => {
  const show = (...args: readonly string[]) => project.edit('uninstall', ...WIDGET, '--status', ...args);
  expect((await show()).out).toBe('widget-operator on stage/c1\n  file     installed, as committed\n');
  project.write('clusters/stage/c1.yaml', `${CLUSTER}    uninstall: { stage: signalled, since: '2026-01-01T00:00:00Z' }\n`);
  expect((await show()).out).toBe(
    'widget-operator on stage/c1\n  file     signalled since 2026-01-01T00:00:00Z; committed: installed\n',
  );
  const { out, code } = await show(...record('False'));
  expect(out).toMatch(
    /\n {2}cluster {2}signalled since 2026-01-02T00:00:00Z\n {2}waits {4}for its operator to clean up\n {2}next {5}for author of the add-on: /,
  );
  expect(code).toBe(0);
  expect(JSON.parse((await show('-f', 'json', ...record('True'))).out)).toMatchObject({
    cluster: 'stage/c1',
    file: 'signalled',
    committed: 'installed',
    seen: { stage: 'acknowledged' },
  });
  expect(String((await project.edit('uninstall', 'other', '--cluster', 'c1', '--status')).thrown)).toMatch(
    /'other' is not in the file/,
  );
  expect((await project.edit('uninstall', 'other', '--cluster', 'c1', '--status', '--from', 'hub')).out).toBe(
    'other on stage/c1\n  file     absent, as committed\n  cluster  removed\n',
  );
});

test('without a repository nothing is removed, as nothing says what is applied', async () => {
  fs.rmSync(path.join(project.folder, '.git'), { recursive: true });
  expect(String((await project.edit('uninstall', ...WIDGET)).thrown)).toMatch(/in no Git repository/);
  expect((await project.edit('uninstall', ...WIDGET, '--status')).out).toContain('  file     installed; committed: unknown\n');
  expect(cluster()).toBe(CLUSTER);
});

import { clustersObjects } from '../../src/argocd/clusters-application-set';
import { describe as describeObject, type KubernetesObject } from '../../src/kubernetes';
import { emitYaml } from '../../src/tree';

const hive = (kind: string): KubernetesObject => ({
  apiVersion: 'hive.openshift.io/v1',
  kind,
  metadata: { name: 'addon-widget.acme-1', namespace: 'uhc-acme-1' },
});

const props = { repoUrl: 'https://git.example.com/team/addons.git', environment: 'stage', objects: [hive('SyncSet')] };

test('nothing is made for an environment without installations', () => {
  expect(clustersObjects({ ...props, objects: [] })).toEqual([]);
});

test('a project and a set of Applications, one a cluster', () => {
  expect(clustersObjects(props).map(emitYaml).join('---\n')).toMatchSnapshot();
});

test('how many clusters there are, and which, makes no difference', () => {
  const objects = [hive('SyncSet'), { ...hive('SyncSet'), metadata: { name: 'other', namespace: 'elsewhere' } }];
  expect(clustersObjects({ ...props, objects })).toEqual(clustersObjects(props));
});

test('only the kinds that are there are permitted', () => {
  const kindsOf = (objects: readonly KubernetesObject[]) => {
    const [project] = clustersObjects({ ...props, objects });
    return Object(project?.spec).namespaceResourceWhitelist;
  };
  const group = 'hive.openshift.io';
  expect(kindsOf(props.objects)).toEqual([{ group, kind: 'SyncSet' }]);
  expect(kindsOf([hive('SyncSet'), hive('ClusterDeployment')])).toEqual([
    { group, kind: 'ClusterDeployment' },
    { group, kind: 'SyncSet' },
  ]);
});

test('their names are those of no Application or project of an add-on: they have a dot', () => {
  const [, set] = clustersObjects(props);
  expect(describeObject(set as KubernetesObject)).toBe('ApplicationSet openshift-gitops/addons-stage-clusters');
  expect(Object(set?.spec).template.metadata.name).toBe('stage-clusters.{{ .path.basename }}');
});

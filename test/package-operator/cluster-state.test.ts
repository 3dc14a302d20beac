import { type ClusterState, contentOf } from '../../src/package-operator/cluster-state';

const cluster: ClusterState = {
  secrets: { 'ns/x': { k: 'eA==' }, 'ns/null': null, 'ns/empty': {} },
  configMaps: { 'ns/x': { k: 'x' } },
  clusterVersion: { clusterID: 'id' },
};
const object = (kind: string, name: string) => ({ apiVersion: 'v1', kind, metadata: { namespace: 'ns', name } });

test.each([
  ['Secret', 'x', { data: { k: 'eA==' } }],
  ['ConfigMap', 'x', { data: { k: 'x' } }],
  ['Secret', 'null', {}],
  ['Secret', 'empty', {}],
  ['Secret', 'none', undefined],
  ['ConfigMap', 'null', undefined],
  ['ClusterVersion', 'version', { spec: { clusterID: 'id' } }],
])('%s %s', (kind, name, expected) => {
  expect(contentOf(cluster, object(kind, name))).toEqual(expected);
});

test.each(['Secret', 'ConfigMap', 'ClusterVersion'])('an empty cluster has no %s', (kind) => {
  expect(contentOf({}, object(kind, 'x'))).toBeUndefined();
});

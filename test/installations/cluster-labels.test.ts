import { clusterLabels } from '../../src/installations/cluster-labels';
import { emitYaml } from '../../src/tree';

const CLUSTER = { name: 'acme-1', namespace: 'uhc-acme-1' };

test('the object has the labels and nothing that could make or delete a cluster', () => {
  expect(emitYaml(clusterLabels(CLUSTER, { 'api.openshift.com/addon-widget': 'true' }))).toMatchSnapshot();
});

test('without labels it stays, so that those it had are taken away', () => {
  expect(clusterLabels(CLUSTER, {}).metadata.labels).toBeUndefined();
});

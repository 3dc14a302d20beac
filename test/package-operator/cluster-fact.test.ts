import { CLUSTER_FACT_LABELS, ClusterFact } from '../../src/package-operator';

test('each fact that is always delivered has its label', () => {
  expect(Object.keys(CLUSTER_FACT_LABELS).sort()).toEqual(Object.values(ClusterFact).sort());
});

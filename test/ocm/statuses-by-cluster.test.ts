import { statusesByCluster } from '../../src/ocm/statuses-by-cluster';
import { assess, type CsvMetrics } from '../../src/status';

function look(cluster: string, addon: string, id: string | undefined, evidence: CsvMetrics['evidence']) {
  const labels = new Map([
    [`api.openshift.com/addon-${addon}`, 'true'],
    ...(id === undefined ? [] : [['api.openshift.com/id', id] as const]),
  ]);
  const facts = { namespace: 'fleet', name: cluster, labels, isInstalled: true, hasClusterSync: true, sets: [] };
  return assess({ addon, cluster: facts, metrics: { evidence } }, 0);
}

test('statuses are told cluster by cluster, and a cluster that OCM does not know is a warning', () => {
  const { clusters, unknown, diagnostics } = statusesByCluster([
    look('one', 'a', 'id-1', 'succeeded'),
    look('one', 'b', 'id-1', 'absent'),
    look('one', 'c', 'id-1', 'unknown'),
    look('two', 'a', 'id-2', 'succeeded'),
    look('strange', 'a', undefined, 'succeeded'),
    look('strange', 'b', undefined, 'succeeded'),
  ]);
  expect([...clusters].map(([id, bodies]) => [id, bodies.map(({ addon_id }) => addon_id)])).toEqual([
    ['id-1', ['a', 'b']],
    ['id-2', ['a']],
  ]);
  expect(unknown).toBe(1);
  expect(diagnostics).toMatchObject([
    { code: 'OCM_CLUSTER_UNKNOWN', severity: 'warning', message: expect.stringContaining("'fleet/strange'") },
  ]);
});

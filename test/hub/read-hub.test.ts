import { addonsOn } from '../../src/fleet';
import { readClusters, readHub } from '../../src/hub';
import { clusterDeployment, clusterSync, fleetOf, setOf } from '../fleet/objects';
import { withHub } from './support/connected';
import { PATHS } from './support/memory-hub';

const deployments = [clusterDeployment('a'), clusterDeployment('b', {})];
const syncs = [clusterSync('a'), clusterSync('b')];
const sets = [setOf('SelectorSyncSet', 'addon-widget', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } })];
const lists = { [PATHS.ClusterDeployment]: deployments, [PATHS.ClusterSync]: syncs, [PATHS.SelectorSyncSet]: sets };

describe('readHub', () => {
  it('gives the fleet that recorded files of the same objects give', async () => {
    await withHub(lists, 1, async (hub) => {
      const { fleet, diagnostics } = await readHub(hub);
      expect(diagnostics).toEqual([]);
      expect(fleet).toEqual(fleetOf([...deployments, ...syncs, ...sets]).fleet);
      expect(addonsOn(fleet, {}).map(({ cluster, content }) => [cluster.name, content])).toEqual([
        ['a', { hasOperator: false }],
        ['b', { hasOperator: false }],
      ]);
    });
  });

  test.each(['a', 'fleet/a'])('asks for the cluster %s alone', async (name) => {
    await withHub(lists, 10, async (hub) => {
      expect((await readHub(hub, name)).fleet.clusters.map((each) => each.name)).toEqual(['a']);
    });
  });

  it('tells of two clusters of one id', async () => {
    const twin = { ...clusterDeployment('c'), spec: clusterDeployment('a').spec };
    await withHub({ ...lists, [PATHS.ClusterDeployment]: [...deployments, twin] }, 10, async (hub) => {
      expect((await readHub(hub)).diagnostics.map(({ code }) => code)).toEqual(['FLEET_CLUSTER_TWICE']);
    });
  });
});

describe('readClusters', () => {
  it('asks for nothing else', async () => {
    await withHub(lists, 10, async (hub, memory) => {
      expect((await readClusters(hub)).fleet.clusters).toHaveLength(2);
      expect(memory.asked.map(({ pathname }) => pathname)).toEqual([PATHS.ClusterDeployment]);
    });
  });
});

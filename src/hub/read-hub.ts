import { type BuiltFleet, FleetBuilder, type FleetFact, factOf } from '../fleet';
import type { Hub } from './hub';
import { type HubResource, listAll } from './list-all';

const CLUSTER_DEPLOYMENTS: HubResource = {
  group: 'hive.openshift.io',
  version: 'v1',
  plural: 'clusterdeployments',
  kind: 'ClusterDeployment',
  pageSize: 250,
};
const CLUSTER_SYNCS: HubResource = {
  group: 'hiveinternal.openshift.io',
  version: 'v1alpha1',
  plural: 'clustersyncs',
  kind: 'ClusterSync',
  pageSize: 100,
};
/** A set may have almost a megabyte. */
const SELECTOR_SYNC_SETS: HubResource = {
  group: 'hive.openshift.io',
  version: 'v1',
  plural: 'selectorsyncsets',
  kind: 'SelectorSyncSet',
  pageSize: 20,
};

/** The ClusterDeployments alone, for what does not need to know how sets are doing. @throws HubError */
export async function readClusters(hub: Hub): Promise<BuiltFleet> {
  return build(hub, await list(hub, CLUSTER_DEPLOYMENTS));
}

/**
 * Reads a fleet: ClusterDeployments, ClusterSyncs, and what SelectorSyncSets bring. SyncSets are not read: those of a thousand clusters with
 * twenty add-ons are a gigabyte, and a ClusterSync tells of those in `Sync` mode what they bring.
 * @param cluster only clusters of this name, or namespace and name
 * @throws HubError
 */
export async function readHub(hub: Hub, cluster?: string): Promise<BuiltFleet> {
  const name = cluster?.slice(cluster.indexOf('/') + 1);
  return build(hub, [
    ...(await list(hub, CLUSTER_DEPLOYMENTS, name)),
    ...(await list(hub, CLUSTER_SYNCS, name)),
    ...(await list(hub, SELECTOR_SYNC_SETS)),
  ]);
}

function list(hub: Hub, resource: HubResource, name?: string): Promise<readonly FleetFact[]> {
  return listAll(hub, resource, (object) => factOf(object), name);
}

function build(hub: Hub, facts: readonly FleetFact[]): BuiltFleet {
  const builder = new FleetBuilder();
  for (const fact of facts) builder.add(fact, hub.address);
  return builder.build();
}

import { error, quote } from '../diagnostics';
import { type BuiltFleet, FleetBuilder } from './fleet-builder';
import { factOf } from './fleet-fact';
import { readRecorded } from './recorded-files';

/**
 * Reads a fleet from recorded files: ClusterDeployments, ClusterSyncs, SyncSets and SelectorSyncSets of the hub, and, below
 * `clusters/<cluster>/` or `clusters/<namespace>/<cluster>/`, Addons, ClusterPackages and Subscriptions of a cluster. Other kinds are
 * passed over. Beside the problems of `readRecorded` and `FleetBuilder`: `FLEET_EMPTY`.
 */
export function readFleet(from: string): BuiltFleet {
  const builder = new FleetBuilder();
  const diagnostics = readRecorded(from, ({ object, file, cluster }) => {
    const fact = factOf(object, cluster);
    if (fact) builder.add(fact, file);
  });
  const built = builder.build();
  const isEmpty = built.fleet.clusters.length === 0 && diagnostics.length === 0;
  const hint = 'record clusterdeployments.hive.openshift.io and clustersyncs.hiveinternal.openshift.io of all namespaces';
  const empty = error({ code: 'FLEET_EMPTY', message: `${quote(from)} holds no ClusterDeployment`, hint });
  return { fleet: built.fleet, diagnostics: [...diagnostics, ...built.diagnostics, ...(isEmpty ? [empty] : [])] };
}

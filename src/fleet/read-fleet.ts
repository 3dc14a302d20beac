import { type Diagnostic, error, quote } from '../diagnostics';
import { addonLabel, type ClusterFacts } from '../status';
import { clusterFrom } from './cluster-deployment';
import { setResultsOf } from './cluster-sync';
import { type Fleet, onClusterKey } from './fleet';
import { textAt } from './json-value';
import { type RecordedObject, readRecorded } from './recorded-files';
import { fromAddon, fromClusterPackage, type OnCluster } from './recorded-objects';

/**
 * Reads a fleet from recorded files: ClusterDeployments and ClusterSyncs of the hub, and, below `clusters/<cluster>/`, Addons and
 * ClusterPackages of a cluster. Other kinds are passed over. Beside the problems of {@link readRecorded}: `FLEET_CLUSTER_TWICE` (also
 * two clusters of one id, bad-input 61) and `FLEET_EMPTY`.
 */
export function readFleet(from: string): { readonly fleet: Fleet; readonly diagnostics: readonly Diagnostic[] } {
  const { objects, diagnostics } = readRecorded(from);
  const built = fleetFrom(objects);
  const isEmpty = built.fleet.clusters.length === 0 && diagnostics.length === 0;
  const hint = 'record clusterdeployments.hive.openshift.io and clustersyncs.hiveinternal.openshift.io of all namespaces';
  const empty = error({ code: 'FLEET_EMPTY', message: `${quote(from)} holds no ClusterDeployment`, hint });
  return { fleet: built.fleet, diagnostics: [...diagnostics, ...built.diagnostics, ...(isEmpty ? [empty] : [])] };
}

/** Joins recorded objects to a fleet. */
export function fleetFrom(objects: readonly RecordedObject[]): {
  readonly fleet: Fleet;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const deployments = byKey(objects, 'ClusterDeployment', diagnostics);
  const syncs = byKey(objects, 'ClusterSync', diagnostics);
  const ids = new Map<string, string>();
  const clusters: ClusterFacts[] = [];
  for (const [key, { object, file, namespace, name }] of deployments) {
    const sync = syncs.get(key);
    const cluster = clusterFrom(object, namespace, name);
    const other = cluster.id === undefined ? undefined : ids.get(cluster.id);
    if (other !== undefined)
      diagnostics.push(twice(`${quote(key)} and ${quote(other)} have one clusterID, ${quote(cluster.id)}`, file));
    if (cluster.id !== undefined) ids.set(cluster.id, key);
    clusters.push({ ...cluster, hasClusterSync: sync !== undefined, sets: setResultsOf(sync?.object) });
  }
  clusters.sort((a, b) => compare(a.namespace, b.namespace) || compare(a.name, b.name));
  return { fleet: { clusters, onClusters: onClustersFrom(objects) }, diagnostics };
}

interface Named extends RecordedObject {
  readonly namespace: string;
  readonly name: string;
}

function byKey(objects: readonly RecordedObject[], kind: string, diagnostics: Diagnostic[]): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const each of objects) {
    if (each.object.kind !== kind || each.cluster !== undefined) continue;
    const namespace = textAt(each.object, 'metadata', 'namespace') ?? '';
    const name = textAt(each.object, 'metadata', 'name') ?? '';
    const key = `${namespace}/${name}`;
    const other = found.get(key);
    if (other) diagnostics.push(twice(`the ${kind} ${quote(key)} is in ${quote(other.file)} already`, each.file));
    found.set(key, { ...each, namespace, name });
  }
  return found;
}

function twice(message: string, file: string): Diagnostic {
  return error({ code: 'FLEET_CLUSTER_TWICE', message, hint: 'record each cluster once', where: { file, line: 1, column: 1 } });
}

/** Package Operator's objects of an add-on are called as the Addon, or as its set. */
function onClustersFrom(objects: readonly RecordedObject[]): ReadonlyMap<string, OnCluster> {
  const prefix = addonLabel('').slice('api.openshift.com/'.length);
  const found = new Map<string, OnCluster>();
  for (const { object, cluster } of objects) {
    const name = textAt(object, 'metadata', 'name');
    if (cluster === undefined || name === undefined) continue;
    const read =
      object.kind === 'Addon' ? fromAddon(object) : object.kind === 'ClusterPackage' ? fromClusterPackage(object) : undefined;
    if (!read) continue;
    const key = onClusterKey(cluster, name.startsWith(prefix) ? name.slice(prefix.length) : name);
    found.set(key, { ...found.get(key), ...read });
  }
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

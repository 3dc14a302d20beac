import { type BuiltFleet, FleetBuilder, factOf, type JsonObject } from '../../src/fleet';

/** A ClusterDeployment with the add-on `widget`, reachable and installed. */
export function clusterDeployment(name: string, labels: Record<string, string> = { 'api.openshift.com/addon-widget': 'true' }) {
  return {
    apiVersion: 'hive.openshift.io/v1',
    kind: 'ClusterDeployment',
    metadata: { namespace: 'fleet', name, labels },
    spec: { installed: true, clusterMetadata: { clusterID: `id-${name}` } },
    status: { conditions: [{ type: 'Unreachable', status: 'False', lastTransitionTime: '2026-01-01T00:00:00Z' }] },
  };
}

/** A fleet of objects of the hub, and of clusters, by folder. */
export function fleetOf(hub: readonly JsonObject[], clusters: Readonly<Record<string, readonly JsonObject[]>> = {}): BuiltFleet {
  const builder = new FleetBuilder();
  const add = (object: JsonObject, cluster?: string) => {
    const fact = factOf(object, cluster);
    if (fact) builder.add(fact, 'f.json');
  };
  for (const object of hub) add(object);
  for (const [cluster, objects] of Object.entries(clusters)) for (const object of objects) add(object, cluster);
  return builder.build();
}

/** A SyncSet's or SelectorSyncSet's result in a ClusterSync. */
export function result(name: string, given: JsonObject = {}): JsonObject {
  return { name, result: 'Success', observedGeneration: 1, lastTransitionTime: '2026-01-01T00:00:00Z', ...given };
}

/** Its ClusterSync, in which SyncSets have these results. */
export function syncSets(name: string, ...results: readonly JsonObject[]) {
  return { kind: 'ClusterSync', metadata: { namespace: 'fleet', name }, status: { syncSets: results } };
}

/** A SyncSet or SelectorSyncSet that brings objects. */
export function setOf(kind: 'SyncSet' | 'SelectorSyncSet', name: string, ...resources: readonly JsonObject[]) {
  const namespace = kind === 'SyncSet' ? { namespace: 'fleet' } : {};
  return { apiVersion: 'hive.openshift.io/v1', kind, metadata: { name, ...namespace }, spec: { resources } };
}

/** A Subscription of `widget`. */
export function subscription(status: JsonObject) {
  const metadata = { name: 'addon-widget', namespace: 'redhat-widget' };
  return { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'Subscription', metadata, status };
}

/** Its ClusterSync, in which the set of `widget` has a result. */
export function clusterSync(name: string, result = 'Success', failureMessage?: string) {
  const set = { name: 'addon-widget', observedGeneration: 1, result, failureMessage, lastTransitionTime: '2026-01-01T00:00:00Z' };
  return {
    apiVersion: 'hiveinternal.openshift.io/v1alpha1',
    kind: 'ClusterSync',
    metadata: { namespace: 'fleet', name },
    status: { selectorSyncSets: [set] },
  };
}

/** A ClusterPackage of `widget`. */
export function clusterPackage(available: string) {
  return {
    apiVersion: 'package-operator.run/v1alpha1',
    kind: 'ClusterPackage',
    metadata: { name: 'widget' },
    status: { conditions: [{ type: 'Available', status: available, lastTransitionTime: '2026-01-02T00:00:00Z' }] },
  };
}

/** What `kubectl get -o json` prints of objects; with `token`, one page of them. */
export function list(items: readonly unknown[], token?: string): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', metadata: { continue: token }, items });
}

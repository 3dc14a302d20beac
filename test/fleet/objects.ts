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

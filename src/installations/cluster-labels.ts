import type { KubernetesObject } from '../kubernetes';
import type { ClusterDeploymentRef } from './installation';

/**
 * The labels of add-ons on a ClusterDeployment that somebody else made, as an object for server-side apply: it owns these labels and
 * nothing else, and takes one away when it leaves the manifest. It can change a ClusterDeployment and never create one, because its
 * `spec` lacks what the kind requires (`baseDomain`, `clusterName`, `platform`), and Argo CD never deletes it: that would be the end of the
 * cluster.
 */
export function clusterLabels(cluster: ClusterDeploymentRef, labels: Readonly<Record<string, string>>): KubernetesObject {
  return {
    apiVersion: 'hive.openshift.io/v1',
    kind: 'ClusterDeployment',
    metadata: {
      name: cluster.name,
      namespace: cluster.namespace,
      annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Prune=false,Delete=false' },
      ...(Object.keys(labels).length > 0 && { labels }),
    },
    spec: {},
  };
}

import type { HubCluster } from '../status';
import { conditionsOf } from './conditions';
import { objectAt, textAt } from './json-value';

/** Annotations by which Hive stops to apply sets (hive-olm-argocd 1.3); the last one does whatever its value. */
const PAUSES = ['hive.openshift.io/syncset-pause', 'hive.openshift.io/reconcile-pause'];
const RELOCATE = 'hive.openshift.io/relocate';

/** Reads a ClusterDeployment (hive-olm-argocd 1.5), without what its ClusterSync says. `namespace` and `name` are its own. */
export function clusterFrom(object: unknown, namespace: string, name: string): Omit<HubCluster, 'hasClusterSync' | 'sets'> {
  const annotations = objectAt(object, 'metadata', 'annotations');
  const id = textAt(object, 'spec', 'clusterMetadata', 'clusterID');
  const pausedBy =
    PAUSES.find((key) => annotations[key] === 'true') ?? (Object.hasOwn(annotations, RELOCATE) ? RELOCATE : undefined);
  const unreachable = conditionsOf(object).find(({ type }) => type === 'Unreachable');
  const labels = Object.entries(objectAt(object, 'metadata', 'labels')).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    namespace,
    name,
    labels: new Map(labels),
    isInstalled: objectAt(object, 'spec').installed === true,
    ...(id !== undefined && { id }),
    ...(pausedBy !== undefined && { pausedBy }),
    ...(unreachable && { unreachable }),
  };
}

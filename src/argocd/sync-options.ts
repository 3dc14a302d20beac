import { groupOf, type KubernetesObject } from '../kubernetes';

/** From this number of objects on, a sync applies only what differs (hive-olm-argocd 3.5). */
const MANY_OBJECTS = 1000;

/**
 * The sync options of an Application that applies `objects`, as `spec.syncPolicy.syncOptions` (hive-olm-argocd 3.2, 3.3).
 *
 * `Prune=confirm` and `Delete=confirm` are always there: a set in `Sync` mode that goes away takes its objects along on every cluster
 * (rule A5), and a commit that removes the last such set would remove an option that depends on it just when it is needed.
 * `ServerSideApply=true` goes with sets, because client-side apply cannot write an object of more than 256 KiB.
 */
export function syncOptions(objects: readonly KubernetesObject[]): string[] {
  const options = ['Prune=confirm', 'Delete=confirm', 'FailOnSharedResource=true'];
  if (objects.some(isSet)) options.push('ServerSideApply=true');
  if (objects.length > MANY_OBJECTS) options.push('ApplyOutOfSyncOnly=true');
  return options;
}

function isSet({ apiVersion, kind }: KubernetesObject): boolean {
  return groupOf(apiVersion) === 'hive.openshift.io' && (kind === 'SelectorSyncSet' || kind === 'SyncSet');
}

import type { Problem } from '../diagnostics';
import { describe, type KubernetesObject } from '../kubernetes';

/** Rules that hold for every object of a hub, whatever class or template it is from: they are read off the manifest. */
export function checkHubObject(object: KubernetesObject): Problem[] {
  const { apiVersion, kind } = object;
  if (apiVersion === 'v1' && kind === 'Secret' && ('data' in object || 'stringData' in object)) {
    const message = `${describe(object)}: a Secret with data would be committed to Git`;
    return [{ code: 'SECRET_IN_TREE', message, hint: 'Make it on the hub by other means, and refer to it by its name.' }];
  }
  if (kind === 'SelectorSyncSet' && apiVersion.startsWith('hive.openshift.io/')) {
    const { matchLabels, matchExpressions } = Object(Object(object['spec']).clusterDeploymentSelector);
    if (Object.keys(Object(matchLabels)).length + Object.keys(Object(matchExpressions)).length > 0) return [];
    const message = `${describe(object)}: clusterDeploymentSelector is empty and so selects the whole fleet`;
    return [{ code: 'SELECTOR_EMPTY', message, hint: 'Give it matchLabels or matchExpressions.' }];
  }
  return [];
}

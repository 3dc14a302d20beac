import type { SetBrings } from '../status';
import { listAt, textAt } from './json-value';

/** What comes to life after it was applied: an operator, a package, or what makes one of them. By group, then kind. */
const OPERATORS: ReadonlyMap<string, readonly string[]> = new Map([
  ['operators.coreos.com', ['Subscription', 'ClusterServiceVersion']],
  ['package-operator.run', ['ClusterPackage', 'Package', 'ClusterObjectTemplate', 'ObjectTemplate']],
  ['addons.managed.openshift.io', ['Addon']],
]);

/** What a SyncSet or SelectorSyncSet brings. */
export function contentOfSet(set: unknown): SetBrings {
  return contentOf(listAt(set, 'spec', 'resources'));
}

/**
 * What a result in a ClusterSync says that the set brought; undefined if it does not: in `Upsert` mode Hive remembers nothing, and of a set
 * that failed only a part (hive-olm-argocd 1.3).
 */
export function contentOfResult(result: unknown): SetBrings | undefined {
  const remembered = listAt(result, 'resourcesToDelete');
  return textAt(result, 'result') === 'Success' && remembered.length > 0 ? contentOf(remembered) : undefined;
}

/** Key of a set in {@link Fleet.contents}. `namespace` only of a SyncSet. */
export function setKey(kind: 'SyncSet' | 'SelectorSyncSet', name: string, namespace = ''): string {
  return `${kind}/${namespace}/${name}`;
}

function contentOf(objects: readonly unknown[]): SetBrings {
  return { hasOperator: objects.some(isOperator) };
}

function isOperator(object: unknown): boolean {
  const [group = ''] = (textAt(object, 'apiVersion') ?? '').split('/');
  return OPERATORS.get(group)?.includes(textAt(object, 'kind') ?? '') === true;
}

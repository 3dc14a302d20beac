import type { KubernetesObject } from '../kubernetes';

/**
 * Kinds that others in a set stand on, first to last; every other kind follows in the order of its creation.
 * Hive writes a set in list order and stops at the first failure (hive-olm-argocd 1.3; H10).
 */
const ORDER = ['Namespace', 'CustomResourceDefinition', 'OperatorGroup', 'CatalogSource', 'NetworkPolicy', 'Subscription'];

/** The objects of a set in the order in which Hive is to write them. Objects of one rank keep their order. */
export function inApplyOrder(objects: readonly KubernetesObject[]): KubernetesObject[] {
  const rank = ({ kind }: KubernetesObject) => {
    const index = ORDER.indexOf(kind);
    return index < 0 ? ORDER.length : index;
  };
  return [...objects].sort((a, b) => rank(a) - rank(b));
}

import { type AddonOnCluster, addonLabel, conditionOf, type SetResult } from './addon-facts';
import type { Observation, OperatorEvidence } from './addon-status';

/** What one look at the facts says. `at` in milliseconds since 1970. */
export function observe(facts: AddonOnCluster, at: number): Observation {
  return { at, operator: evidenceOf(facts), wish: wishOf(facts) };
}

/**
 * What people want: its label or a set asks for it, or {@link isRemovalAsked} (managed-tenants 6.4). A set
 * whose selector is another than the label asks as well; one that no longer selects the cluster stays in the ClusterSync only while Hive
 * fails to delete what it applied (hive-olm-argocd 1.3).
 */
export function wishOf(facts: AddonOnCluster): 'installed' | 'removed' {
  const { addon, cluster, set } = facts;
  if (isRemovalAsked(facts)) return 'removed';
  const label = cluster.labels.get(addonLabel(addon));
  if (label === 'true') return 'installed';
  if (!set || (label !== undefined && set.kind === 'SelectorSyncSet')) return 'removed';
  return isLetGo(set) ? 'removed' : 'installed';
}

/** True if somebody asked for its removal: by the annotation of OCM, by a set of its own, or by its second label. */
export function isRemovalAsked({ addon, cluster, deleteSet, isMarkedForDeletion }: AddonOnCluster): boolean {
  return isMarkedForDeletion === true || deleteSet !== undefined || cluster.labels.get(`${addonLabel(addon)}-delete`) === 'true';
}

/** True of a set that no longer selects the cluster: it stays in the ClusterSync only while Hive fails to delete what it applied. */
export function isLetGo({ isApplied, message = '' }: SetResult): boolean {
  return !isApplied && /\bdelet/i.test(message);
}

/** The first that knows: the metrics of OLM, then addon-operator, then Package Operator; of an add-on without an operator, Hive. */
export function evidenceOf(facts: AddonOnCluster): OperatorEvidence {
  const { metrics, addonConditions, packageConditions } = facts;
  if (metrics && metrics.evidence !== 'unknown') return metrics.evidence;
  const installed = conditionOf(addonConditions, 'Installed');
  const available = conditionOf(addonConditions, 'Available');
  if (available?.reason === 'MissingCSV' || installed?.reason === 'MissingCSV') return 'absent';
  if (installed?.status === 'True' && available?.status === 'True') return 'succeeded';
  if (installed || available) return 'pending';
  if (conditionOf(packageConditions, 'Invalid')?.status === 'True') return 'abnormal';
  const ofPackage = conditionOf(packageConditions, 'Available');
  if (ofPackage === undefined) return withoutOperator(facts);
  return ofPackage.status === 'True' ? 'succeeded' : 'pending';
}

/** An add-on that has no operator works as soon as Hive applied its set, and is gone with it. */
function withoutOperator({ content, set }: AddonOnCluster): OperatorEvidence {
  if (content?.hasOperator !== false) return 'unknown';
  if (!set) return 'absent';
  return set.isApplied ? 'succeeded' : 'pending';
}

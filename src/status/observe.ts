import { type AddonOnCluster, addonLabel, conditionOf } from './addon-facts';
import type { Observation, OperatorEvidence } from './addon-status';

/** What one look at the facts says. `at` in milliseconds since 1970. */
export function observe(facts: AddonOnCluster, at: number): Observation {
  return { at, operator: evidenceOf(facts), wish: wishOf(facts) };
}

/**
 * What people want: its label or a set asks for it, its second label or the annotation of OCM to remove it (managed-tenants 6.4). A set
 * whose selector is another than the label asks as well; one that no longer selects the cluster stays in the ClusterSync only while Hive
 * fails to delete what it applied (hive-olm-argocd 1.3).
 */
export function wishOf({ addon, cluster, set, isMarkedForDeletion }: AddonOnCluster): 'installed' | 'removed' {
  const label = cluster.labels.get(addonLabel(addon));
  if (isMarkedForDeletion === true || cluster.labels.get(`${addonLabel(addon)}-delete`) === 'true') return 'removed';
  if (label === 'true') return 'installed';
  if (!set || (label !== undefined && set.kind === 'SelectorSyncSet')) return 'removed';
  return !set.isApplied && /\bdelet/i.test(set.message ?? '') ? 'removed' : 'installed';
}

/** The first that knows: the metrics of OLM, then addon-operator, then Package Operator. */
function evidenceOf({ metrics, addonConditions, packageConditions }: AddonOnCluster): OperatorEvidence {
  if (metrics && metrics.evidence !== 'unknown') return metrics.evidence;
  const installed = conditionOf(addonConditions, 'Installed');
  const available = conditionOf(addonConditions, 'Available');
  if (available?.reason === 'MissingCSV' || installed?.reason === 'MissingCSV') return 'absent';
  if (installed?.status === 'True' && available?.status === 'True') return 'succeeded';
  if (installed || available) return 'pending';
  if (conditionOf(packageConditions, 'Invalid')?.status === 'True') return 'abnormal';
  const ofPackage = conditionOf(packageConditions, 'Available');
  if (ofPackage === undefined) return 'unknown';
  return ofPackage.status === 'True' ? 'succeeded' : 'pending';
}

import { type AddonOnCluster, addonLabel, conditionOf } from './addon-facts';
import type { Observation, OperatorEvidence } from './addon-status';

/** What one look at the facts says. `at` in milliseconds since 1970. */
export function observe(facts: AddonOnCluster, at: number): Observation {
  return { at, operator: evidenceOf(facts), wish: wishOf(facts) };
}

/** What people want: its label or a set asks for it, its second label or the annotation of OCM to remove it (managed-tenants 6.4). */
export function wishOf({ addon, cluster, set, isMarkedForDeletion }: AddonOnCluster): 'installed' | 'removed' {
  const isTrue = (label: string) => cluster.labels.get(label) === 'true';
  if (isMarkedForDeletion === true || isTrue(`${addonLabel(addon)}-delete`)) return 'removed';
  // A SelectorSyncSet may linger in the ClusterSync after the label is gone; a SyncSet names its cluster and needs no label.
  return isTrue(addonLabel(addon)) || set?.kind === 'SyncSet' ? 'installed' : 'removed';
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

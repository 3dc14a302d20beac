import { type Diagnostic, quote, warning } from '../diagnostics';
import type { HubFate, PlannedChange, PlannedObject } from './cluster-plan';

/** What a person should know before a plan is carried out. */
export function warningsOf(hub: readonly PlannedChange<HubFate>[], cluster: readonly PlannedObject[]): Diagnostic[] {
  return [...cluster.flatMap(ofObject), ...hub.flatMap(ofLabels)];
}

function ofObject({ does, kind, name, set }: PlannedObject): Diagnostic[] {
  if (does === 'recreate') {
    return [
      warning({
        code: 'PLAN_OBJECT_MOVED',
        message: `${kind} ${quote(name)} moves to the set ${quote(set)}: the set that had it deletes it, and it may be missing for two hours`,
        hint: 'Let the set that has it go to Upsert first, and move the object then.',
      }),
    ];
  }
  if (does !== 'delete') return [];
  if (kind === 'Namespace') {
    return [
      warning({
        code: 'PLAN_NAMESPACE_DELETED',
        message: `the Namespace ${quote(name)} is deleted from the cluster, with all that is in it, whoever made it`,
        hint: 'To keep it, uninstall with --keep-objects.',
      }),
    ];
  }
  if (kind !== 'CustomResourceDefinition') return [];
  return [
    warning({
      code: 'PLAN_CRD_DELETED',
      message: `the CustomResourceDefinition ${quote(name)} is deleted from the cluster, with all objects of its kind`,
      hint: 'To keep them, uninstall with --keep-objects.',
    }),
  ];
}

/** Labels of a ClusterDeployment: what the sets that select by them do is not in the folder of the cluster. */
function ofLabels({ does, kind, name, fields = [] }: PlannedChange<HubFate>): Diagnostic[] {
  if (kind !== 'ClusterDeployment' || does === 'create') return [];
  const labels = fields.flatMap((field) => /^metadata\.labels(?:\[(.*)\]|\.(.*)|$)/.exec(field)?.slice(1).find(Boolean) ?? []);
  if (labels.length === 0) return [];
  const listed = labels.map(quote).join(', ');
  if (does === 'change') {
    return [
      warning({
        code: 'PLAN_LABELS_CHANGED',
        message: `labels of the ClusterDeployment ${quote(name)} change (${listed}): SelectorSyncSets select by them`,
        hint: 'A set in Sync mode that no longer selects the cluster deletes there what it applied.',
      }),
    ];
  }
  return [
    warning({
      code: 'PLAN_LABELS_STAY',
      message: `labels stay on the ClusterDeployment ${quote(name)} (${listed}): the object that sets them leaves the tree, and is never removed`,
      hint: 'Take them away on the hub with kubectl label, each with a hyphen behind it, once this is applied.',
    }),
  ];
}

import { identityOf, type KubernetesObject } from '../kubernetes';
import { type AppliedSet, appliedSets, isSyncSet } from './applied-set';
import { changedFields } from './changed-fields';
import type { ClusterFate, ClusterPlan, HubFate, PlannedChange, PlannedObject } from './cluster-plan';
import { warningsOf } from './warnings';

/**
 * What happens when the objects in the folder of one cluster become others: to the objects of the hub, and by Hive to those on the cluster
 * (hive-olm-argocd 1.3).
 */
export function planCluster(before: readonly KubernetesObject[], after: readonly KubernetesObject[]): ClusterPlan {
  const hub = planHub(before, after);
  const cluster = planObjects(appliedSets(before), appliedSets(after));
  return { hub, cluster, warnings: warningsOf(hub, cluster) };
}

function planHub(before: readonly KubernetesObject[], after: readonly KubernetesObject[]): PlannedChange<HubFate>[] {
  const [old, fresh] = [byIdentity(before), byIdentity(after)];
  return identitiesOf(old, fresh).flatMap((identity): PlannedChange<HubFate>[] => {
    const [was, is] = [old.get(identity), fresh.get(identity)];
    if (is && was) {
      const fields = changedFields(ownFields(was), ownFields(is));
      return fields.length === 0 ? [] : [{ does: 'change', ...refOf(is), fields }];
    }
    if (is) return [{ does: 'create', ...refOf(is) }];
    if (!was) return [];
    return [isPruned(was) ? { does: 'remove', ...refOf(was) } : { does: 'leave', ...refOf(was), ...labelsOf(was) }];
  });
}

/** Without what a set applies: that is told object by object. */
function ownFields(object: KubernetesObject): object {
  if (!isSyncSet(object)) return object;
  const { resources: _, secretMappings: __, ...spec } = Object(object['spec']);
  return { ...object, spec };
}

/** The labels that stay when nothing applies an object any more. */
function labelsOf({ metadata: { labels } }: KubernetesObject): { readonly fields?: readonly string[] } {
  const fields = changedFields({}, { metadata: { labels } });
  return labels && Object.keys(labels).length > 0 ? { fields } : {};
}

/** False where Argo CD is told not to remove it. */
function isPruned({ metadata: { annotations } }: KubernetesObject): boolean {
  return !/(?:^|,)Prune=false(?:,|$)/.test(annotations?.['argocd.argoproj.io/sync-options'] ?? '');
}

function planObjects(before: readonly AppliedSet[], after: readonly AppliedSet[]): PlannedObject[] {
  const [old, fresh] = [listed(before), listed(after)];
  return identitiesOf(old, fresh).flatMap((identity) => {
    const [was = [], is = []] = [old.get(identity), fresh.get(identity)];
    const lost = was.filter(({ set }) => !is.some((each) => each.set.name === set.name));
    const isDeleted = lost.some(({ set }) => deletesWhatGoes(set, after));
    // The last one to apply it wins (hive-olm-argocd 1.3).
    const [last, next] = [was[was.length - 1], is[is.length - 1]];
    const told = (does: ClusterFate, { set, object }: Listed, fields?: readonly string[]): PlannedObject[] => [
      { does, ...refOf(object), set: set.name, ...(fields && { fields }) },
    ];
    if (next && isDeleted) return told('recreate', next);
    if (next && !last) return told('create', next);
    if (next && last) {
      const fields = changedFields(last.object, next.object);
      return fields.length === 0 ? [] : told('change', next, fields);
    }
    return last ? told(isDeleted ? 'delete' : 'leave', last) : [];
  });
}

/** In Sync mode Hive has a record of what the set applied; a set that leaves this mode forgets it. */
function deletesWhatGoes(set: AppliedSet, after: readonly AppliedSet[]): boolean {
  const now = after.find(({ name }) => name === set.name);
  return set.deletes && (now?.deletes ?? true);
}

/** An object in a set. */
interface Listed {
  readonly set: AppliedSet;
  readonly object: KubernetesObject;
}

/** The sets that list each object, in the order in which they apply it. */
function listed(sets: readonly AppliedSet[]): Map<string, Listed[]> {
  const found = new Map<string, Listed[]>();
  for (const set of sets) {
    for (const { identity, object } of set.objects) found.set(identity, [...(found.get(identity) ?? []), { set, object }]);
  }
  return found;
}

function byIdentity(objects: readonly KubernetesObject[]): Map<string, KubernetesObject> {
  return new Map(objects.map((object) => [identityOf(object), object]));
}

/** Those of after in their order, then those that are gone. */
function identitiesOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...after.keys(), ...before.keys()])];
}

function refOf({ apiVersion, kind, metadata: { name, namespace } }: KubernetesObject) {
  return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name };
}

import { type Diagnostic, error, originOf, quote, renderPlace, warning } from '../diagnostics';
import { areDisjoint, ResourceApplyMode, SelectorSyncSet } from '../hive';
import { describe, identityOf, type KubernetesObject } from '../kubernetes';
import type { PlacedObject } from './placed-object';
import { environmentOf, type PlacedSet } from './visit';

/**
 * Objects that two places claim for themselves. On the hub, two files with one object make Argo CD flap; environments have hubs of
 * their own, so only objects of one environment clash.
 */
export function findTwins(objects: readonly PlacedObject[]): Diagnostic[] {
  const first = new Map<string, PlacedObject>();
  return objects.flatMap((placed) => {
    const key = keyOf(placed, placed.object);
    const other = first.get(key);
    if (!other) {
      first.set(key, placed);
      return [];
    }
    const where = originOf(placed.construct);
    return [
      error({
        code: 'OBJECT_TWICE',
        message: `${describe(placed.object)} is in ${placed.folder} and in ${other.folder}`,
        hint: `An object has one owner on a hub; the other is made by ${placeOf(other)}.`,
        subject: placed.construct.node.path,
        ...(where && { where }),
      }),
    ];
  });
}

function placeOf({ construct }: PlacedObject): string {
  const where = originOf(construct);
  return where ? renderPlace({ where }) : construct.node.path;
}

/** A set's object, with the set. */
interface Listed extends PlacedSet {
  readonly object: KubernetesObject;
}

/**
 * Objects that two sets apply to the same cluster (H8): where one of them is in `Sync` mode, it deletes what the other still
 * wants. Sets of one add-on know of each other; sets whose selectors exclude each other never meet.
 */
export function findSharedResources(sets: readonly PlacedSet[]): Diagnostic[] {
  const shared = sharedKeys(sets);
  if (shared.size === 0) return [];
  const listed = new Map<string, Listed[]>([...shared].map((key) => [key, []]));
  for (const placed of sets) {
    for (const object of placed.set.resources) listed.get(keyOf(placed, object))?.push({ ...placed, object });
  }
  return [...listed.values()].flatMap(clashesIn);
}

/** The objects that sets of more than one folder list: nearly always none. */
function sharedKeys(sets: readonly PlacedSet[]): Set<string> {
  const folders = new Map<string, string>();
  const shared = new Set<string>();
  for (const placed of sets) {
    for (const object of placed.set.resources) {
      const key = keyOf(placed, object);
      const folder = folders.get(key);
      if (folder === undefined) folders.set(key, placed.folder);
      else if (folder !== placed.folder) shared.add(key);
    }
  }
  return shared;
}

function keyOf(placed: { readonly folder: string }, object: KubernetesObject): string {
  return `${environmentOf(placed)} ${identityOf(object)}`;
}

function clashesIn(group: readonly Listed[]): Diagnostic[] {
  return group.flatMap((one, index) => {
    const other = group.slice(0, index).find((before) => before.folder !== one.folder && canMeet(before, one));
    if (!other) return [];
    const deletes = [one, other].some(({ set }) => set.applyMode === ResourceApplyMode.SYNC);
    if (!deletes && JSON.stringify(one.object) === JSON.stringify(other.object)) return [];
    const report = deletes ? error : warning;
    const where = originOf(one.set);
    return [
      report({
        code: 'HIVE_RESOURCE_SHARED',
        message: `${describe(one.object)} is in the sets ${quote(other.set.name)} and ${quote(one.set.name)}, which can select the same cluster`,
        hint: deletes
          ? 'A set in Sync mode deletes it there while the other still lists it. Leave it to one of them, or let the selectors exclude each other.'
          : 'They would overwrite each other. Leave it to one of them.',
        subject: one.set.node.path,
        ...(where && { where }),
      }),
    ];
  });
}

function canMeet(a: Listed, b: Listed): boolean {
  if (!(a.set instanceof SelectorSyncSet && b.set instanceof SelectorSyncSet)) return false;
  return !areDisjoint(a.set.clusterDeploymentSelector, b.set.clusterDeploymentSelector);
}

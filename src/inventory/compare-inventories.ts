import { type Diagnostic, quote, warning } from '../diagnostics';
import type { ClusterEntries } from './cluster-entry';

/** How an inventory differs from the one before, by the names of clusters. */
export interface InventoryChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** Compares two inventories; both list their facts in the one order in which they are made. */
export function compareInventories(before: ClusterEntries, after: ClusterEntries): InventoryChanges {
  const has = (entries: ClusterEntries, name: string) => Object.hasOwn(entries, name);
  return {
    added: Object.keys(after).filter((name) => !has(before, name)),
    changed: Object.keys(after).filter((name) => has(before, name) && !isSame(before[name], after[name])),
    gone: Object.keys(before).filter((name) => !has(after, name)),
  };
}

/** What people wrote of clusters that are gone, and goes with them: `INVENTORY_EXTRA_GONE`. */
export function lostFacts(before: ClusterEntries, { gone }: InventoryChanges): readonly Diagnostic[] {
  return gone.flatMap((name) => {
    if (before[name]?.extra === undefined) return [];
    const message = `${quote(name)} is no longer on the hub: what was written under extra goes with it`;
    return [warning({ code: 'INVENTORY_EXTRA_GONE', message, hint: 'Git has it, if the cluster comes back.' })];
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** People may have put the keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, sorted(each)]);
}

import { type Problem, printable, quote } from '../diagnostics';
import type { AddOnRequirement } from '../releases';
import { requiredAddon } from './check-addon';
import { type Graph, shortestCircle, strongGroups } from './strong-groups';

/** Add-ons of a cycle that are told; nobody reads more. */
const MAX_TOLD = 8;

/** Add-ons that require each other in a circle: each the next one, and the last one the first. Begins with the one that sorts first. */
export interface DependencyCycle {
  readonly addons: readonly string[];
  readonly problem: Problem;
}

/** The add-ons of a cluster, each after those that it requires; or the circles in which they require each other, at least one. */
export type DependencyOrder = { readonly order: readonly string[] } | { readonly cycles: readonly DependencyCycle[] };

/**
 * Orders the add-ons of one cluster by what they require, always in the same way. Requirements on add-ons that are not among them are not
 * looked at. Of add-ons that hang together in several circles, one circle is told.
 * @param addons the requirements of each add-on, by id
 */
export function dependencyOrder(addons: ReadonlyMap<string, readonly AddOnRequirement[]>): DependencyOrder {
  const graph = new Map([...addons.keys()].sort().map((id) => [id, requiredBy(id, addons)]));
  const groups = strongGroups(graph);
  const circles = groups.filter((group) => isCircular(group, graph)).map(([first = '']) => shortestCircle(first, graph));
  if (circles.length === 0) return { order: groups.flat() };
  return {
    cycles: circles
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .map((circle) => ({ addons: circle, problem: problemOf(circle) })),
  };
}

function isCircular([first = '', ...others]: readonly string[], graph: Graph): boolean {
  return others.length > 0 || (graph.get(first)?.includes(first) ?? false);
}

function requiredBy(id: string, addons: ReadonlyMap<string, readonly AddOnRequirement[]>): string[] {
  const required = new Set<string>();
  for (const { resource, enabled, data } of addons.get(id) ?? []) {
    const other = resource === 'addon' && enabled ? requiredAddon(data) : undefined;
    if (other !== undefined && addons.has(other)) required.add(other);
  }
  return [...required].sort();
}

function problemOf(addons: readonly string[]): Problem {
  const [first = ''] = addons;
  const told = addons.length > MAX_TOLD ? [...addons.slice(0, MAX_TOLD - 1), `${addons.length - MAX_TOLD + 1} more`] : addons;
  const way = addons.length === 1 ? 'itself' : printable([...told.slice(1), first].join(', which requires '));
  return {
    code: 'REQUIREMENT_CYCLE',
    message: `the add-on ${quote(first)} requires ${way}: none of them can be the first on a cluster`,
    hint: 'Ask the owners of the add-ons to take one of these requirements away.',
  };
}

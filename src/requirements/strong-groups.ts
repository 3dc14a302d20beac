/** What each name points at; every name is a key. */
export type Graph = ReadonlyMap<string, readonly string[]>;

interface Visit {
  readonly id: string;
  /** Place in the order of visits. */
  readonly index: number;
  /** The earliest visit that is known to be reached from here. */
  low: number;
  /** How many of the names that it points at were followed. */
  followed: number;
  /** Until its group is complete. */
  isOpen: boolean;
}

/**
 * The names of a graph in groups, within which each is reached from each (Tarjan's strongly connected components): a name that is in no
 * circle is alone. A group comes after those that it points at; names are sorted in their group. Time is linear, and there is no recursion.
 */
export function strongGroups(graph: Graph): string[][] {
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const groups: string[][] = [];
  const enter = (id: string): Visit => {
    const visit = { id, index: visits.size, low: visits.size, followed: 0, isOpen: true };
    visits.set(id, visit);
    open.push(visit);
    return visit;
  };
  for (const root of graph.keys()) {
    if (visits.has(root)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const next = graph.get(visit.id)?.[visit.followed++];
      const seen = next === undefined ? undefined : visits.get(next);
      if (next !== undefined && !seen) path.push(enter(next));
      else if (seen?.isOpen) visit.low = Math.min(visit.low, seen.index);
      if (next !== undefined) continue;
      path.pop();
      const from = path.at(-1);
      if (from) from.low = Math.min(from.low, visit.low);
      if (visit.low === visit.index) groups.push(close(open.splice(open.lastIndexOf(visit))));
    }
  }
  return groups;
}

function close(visits: readonly Visit[]): string[] {
  for (const visit of visits) visit.isOpen = false;
  return visits.map(({ id }) => id).sort();
}

/** The shortest way from a name back to itself, without its end; empty if there is none. Time is linear in what is reached from there. */
export function shortestCircle(start: string, graph: Graph): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  // What is added meanwhile is gone through too.
  for (const id of queue) {
    for (const next of graph.get(id) ?? []) {
      if (next === start) return wayTo(id, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return [];
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = cameFrom.get(id)) way.push(id);
  return way.reverse();
}

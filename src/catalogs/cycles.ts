import { groupBy } from './group';

/** One way from a node to another. */
interface Edge {
  readonly from: string;
  readonly to: string;
}

/**
 * The sets of nodes from each of which there is a way to each other one (strongly connected components, by Kosaraju's algorithm), but for
 * single nodes without an edge to themselves. Sets and the nodes in them are in the order of `nodes`. Linear, and without recursion, as
 * chains are long.
 */
export function findCycles(nodes: readonly string[], edges: readonly Edge[]): string[][] {
  const [leaving, entering] = [groupBy(edges, ({ from }) => from), groupBy(edges, ({ to }) => to)];
  const forth = (node: string): string[] => (leaving.get(node) ?? []).map(({ to }) => to);
  const back = (node: string): string[] => (entering.get(node) ?? []).map(({ from }) => from);
  const seen = new Set<string>();
  const finished = nodes.flatMap((node) => visit(node, forth, seen));
  const taken = new Set<string>();
  const components = finished.reverse().map((node) => visit(node, back, taken));
  const order = new Map(nodes.map((node, index) => [node, index]));
  const position = (node: string | undefined): number => order.get(node ?? '') ?? 0;
  return components
    .filter(([node, other]) => node !== undefined && (other !== undefined || forth(node).includes(node)))
    .map((component) => component.sort((a, b) => position(a) - position(b)))
    .sort(([a], [b]) => position(a) - position(b));
}

/** What can be reached from a node and was not seen before, each after all that is reached from it. */
function visit(start: string, next: (node: string) => string[], seen: Set<string>): string[] {
  if (seen.has(start)) return [];
  seen.add(start);
  const done: string[] = [];
  const stack = [{ node: start, ways: next(start) }];
  for (let top = stack[0]; top; top = stack[stack.length - 1]) {
    const to = top.ways.pop();
    if (to === undefined) {
      done.push(top.node);
      stack.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      stack.push({ node: to, ways: next(to) });
    }
  }
  return done;
}

import * as fc from 'fast-check';
import { type Graph, shortestCircle, strongGroups } from '../../src/requirements/strong-groups';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const graphs = fc
  .array(fc.subarray(NAMES, { maxLength: 3 }), { minLength: NAMES.length, maxLength: NAMES.length })
  .map((targets): Graph => new Map(NAMES.map((name, index) => [name, targets[index] ?? []])));

function reaches(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (const each of open) {
    if (seen.has(each)) continue;
    seen.add(each);
    open.push(...(graph.get(each) ?? []));
  }
  return seen.has(to);
}

test('names are in one group exactly if each is reached from the other, and groups come after those that they point at', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const groups = strongGroups(graph);
      expect(groups.flat().sort()).toEqual(NAMES);
      const groupOf = (name: string) => groups.findIndex((group) => group.includes(name));
      for (const a of NAMES) {
        for (const b of NAMES) {
          if (a !== b) expect(groupOf(a) === groupOf(b)).toBe(reaches(graph, a, b) && reaches(graph, b, a));
          if (graph.get(a)?.includes(b)) expect(groupOf(b)).toBeLessThanOrEqual(groupOf(a));
        }
      }
    }),
  );
});

test('a circle is the shortest there is', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(...NAMES), (graph, start) => {
      const circle = shortestCircle(start, graph);
      expect(circle.length > 0).toBe(reaches(graph, start, start));
      for (const [at, each] of circle.entries()) expect(graph.get(each)).toContain(circle[(at + 1) % circle.length]);
      // As many steps as a search by levels needs.
      let level = new Set([start]);
      for (let steps = 1; steps < circle.length; steps++) {
        level = new Set([...level].flatMap((name) => graph.get(name) ?? []));
        expect(level.has(start)).toBe(false);
      }
    }),
  );
});

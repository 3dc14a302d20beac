import fc from 'fast-check';
import { findCycles } from '../../src/catalogs/cycles';

const edges = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

test.each<[string, string[], string[][]]>([
  ['none', ['ab', 'bc', 'ac'], []],
  ['one of two', ['ab', 'ba', 'bc'], [['a', 'b']]],
  ['one of three', ['ab', 'bc', 'ca'], [['a', 'b', 'c']]],
  ['a node with an edge to itself', ['ab', 'bb'], [['b']]],
  [
    'two',
    ['ab', 'ba', 'bc', 'cd', 'dc'],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%s', (_, pairs, expected) => {
  expect(findCycles(['a', 'b', 'c', 'd'], edges(...pairs))).toEqual(expected);
});

test('two nodes are in one set exactly if each can be reached from the other', () => {
  const node = fc.constantFrom(...'abcdef');
  const edge = fc.record({ from: node, to: node });
  fc.assert(
    fc.property(fc.uniqueArray(edge, { selector: ({ from, to }) => from + to, maxLength: 14 }), (list) => {
      const cycles = findCycles([...'abcdef'], list);
      const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
        list.some((each) => {
          if (each.from !== from || seen.has(each.to)) return false;
          seen.add(each.to);
          return each.to === to || reaches(each.to, to, seen);
        });
      for (const a of 'abcdef') {
        for (const b of 'abcdef') {
          expect(cycles.some((cycle) => cycle.includes(a) && cycle.includes(b))).toBe(reaches(a, b) && reaches(b, a));
        }
      }
    }),
  );
});

test('a long chain is no problem', () => {
  const nodes = Array.from({ length: 50_000 }, (_, index) => String(index));
  const chain = nodes.map((from) => ({ from, to: String(Number(from) + 1) }));
  expect(findCycles([...nodes, '50000'], chain)).toEqual([]);
});

import fc from 'fast-check';
import { assignLanes } from '../../src/catalogs/lanes';

test('spans that touch share a lane, others do not, and short ones are near', () => {
  const [long, short, next] = [
    { first: 0, last: 9 },
    { first: 2, last: 4 },
    { first: 4, last: 6 },
  ];
  expect(assignLanes([long, short, next])).toEqual(
    new Map([
      [short, 0],
      [next, 0],
      [long, 1],
    ]),
  );
});

test('no two in a lane overlap', () => {
  const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([first, length]) => ({ first, last: first + length }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const lanes = [...assignLanes(spans)];
      expect(lanes).toHaveLength(spans.length);
      for (const [a, lane] of lanes) {
        for (const [b, other] of lanes) {
          if (a !== b && lane === other) expect(a.last <= b.first || b.last <= a.first).toBe(true);
        }
      }
    }),
  );
});

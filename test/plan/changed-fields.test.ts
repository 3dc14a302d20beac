import * as fc from 'fast-check';
import { changedFields } from '../../src/plan/changed-fields';

test.each<[unknown, unknown, string[]]>([
  [{ a: 1 }, { a: 1 }, []],
  [{ a: 1, c: 0 }, { a: 2, b: 1 }, ['a', 'b', 'c']],
  [{ metadata: {} }, { metadata: { labels: { 'a.b/c': '1' } } }, ['metadata.labels[a.b/c]']],
  [{ metadata: { labels: { x: '1' } } }, {}, ['metadata.labels.x']],
  [{ a: [1, { b: 1 }] }, { a: [1, { b: 2 }] }, ['a[1].b']],
  [{ a: [1] }, { a: [1, 2] }, ['a']],
  [{ a: {} }, {}, ['a']],
  [{ a: [] }, { a: {} }, ['a']],
  [{ a: null }, { a: {} }, ['a']],
  [{ a: 1 }, { a: '1' }, ['a']],
])('%j and %j differ in %j', (before, after, fields) => {
  expect(changedFields(before, after)).toEqual(fields);
  expect(changedFields(after, before)).toEqual(fields);
});

test('there is a field if and only if the data differ', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (before, after) => {
      expect(changedFields({ x: before }, { x: before })).toEqual([]);
      const isSame = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
      expect(changedFields({ x: before }, { x: after }).length === 0).toBe(isSame);
    }),
  );
});

/** A form that is the same for the same data, whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : value;
  const names = Object.keys(value).sort();
  return { of: names.map((name) => [name, sorted(Object(value)[name])]) };
}

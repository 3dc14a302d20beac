import fc from 'fast-check';
import { repeated } from '../../src/bundles/repeated';

it('lists every item but the first of each key', () => {
  expect(repeated(['a', 'B', 'A', 'b', 'a', 'c'], (each) => each.toLowerCase())).toEqual(['A', 'b', 'a']);
});

it('leaves out as many as there are keys', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (items) => {
      expect(repeated(items, (item) => item)).toHaveLength(items.length - new Set(items).size);
    }),
  );
});

import { groupBy } from '../../src/catalogs/group';

test('items by their key, in their order', () => {
  const groups = groupBy(['a1', 'b1', 'a2', '__proto__'], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ['a', ['a1', 'a2']],
    ['b', ['b1']],
    ['_', ['__proto__']],
  ]);
});

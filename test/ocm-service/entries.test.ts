import { entriesByKey, entriesOf } from '../../src/ocm-service/entries';

test.each([
  [undefined, []],
  [null, []],
  ['text', []],
  [{}, []],
  [{ items: null }, []],
  [[{ a: 1 }, null, 'x', []], [{ a: 1 }]],
  [{ items: [{ a: 1 }] }, [{ a: 1 }]],
])('the entries of %j', (value, entries) => expect(entriesOf(value)).toEqual(entries));

test('entries are told apart by their key, and those that share one by number', () => {
  const named = entriesByKey([{ name: 'a', n: 1 }, { name: 'b' }, { name: 'a', n: 2 }, { n: 3 }, { name: 7 }], 'name');
  expect([...named.keys()]).toEqual(['a', 'b', 'a#2', '', '#2']);
  expect(named.get('a#2')).toEqual({ name: 'a', n: 2 });
});

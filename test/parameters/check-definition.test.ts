import { checkDefinition } from '../../src/parameters/check-definition';
import type { AddOnParameter } from '../../src/releases';
import { definition } from './definition';

const ranked = [
  { name: 'S', value: 's', rank: 0 },
  { name: 'L', value: 'l', rank: 1 },
];
const plain = ranked.map(({ name, value }) => ({ name, value }));

test.each<[Partial<AddOnParameter>, readonly string[]]>([
  [{}, []],
  [{ id: 'with-all_of.them1' }, []],
  [{ id: '__proto__' }, []],
  [{ id: 'a'.repeat(253) }, []],
  [{ validation: '^a', options: [] }, []],
  [{ validation: '', options: plain }, []],
  [{ options: ranked, editable_direction: 'up' }, []],
  ...['', '.', '..', '..a', 'a b', 'a/b', 'ä', 'a\n', 'a'.repeat(254)].map((id): [Partial<AddOnParameter>, string[]] => [
    { id },
    ['its id cannot be a key of a Secret'],
  ]),
  [{ validation: '^a', options: plain }, ['validation and options exclude each other']],
  [{ options: [...plain, ...plain] }, ["two of its options have the value 's'", "two of its options have the value 'l'"]],
  [{ editable_direction: 'up' }, ['editable_direction needs options']],
  [
    { options: plain, editable_direction: 'down' },
    ["editable_direction needs a rank for the option 's'", "editable_direction needs a rank for the option 'l'"],
  ],
])('%j', (changes, problems) => {
  expect(checkDefinition(definition(changes))).toEqual(problems);
});

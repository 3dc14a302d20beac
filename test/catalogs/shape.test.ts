import {
  anything,
  base64,
  flag,
  integer,
  keyFor,
  list,
  map,
  omitEmpty,
  present,
  type Shape,
  struct,
  text,
} from '../../src/catalogs/shape';
import type { YamlPath } from '../../src/yaml';

function read<T>(shape: Shape<T>, value: unknown, plain?: string) {
  const heard: string[] = [];
  const note = (what: string, path: YamlPath) => heard.push(`${what} ${path.join('.')}`);
  const result = shape({
    value,
    path: [],
    listener: {
      wrongType: (path) => note('type', path),
      unknownField: (path) => note('unknown', path),
      plainAt: () => plain,
    },
  });
  return { result, heard };
}

test.each<[string, Shape<unknown>, unknown, unknown, string[]]>([
  ['text', text, 'a', 'a', []],
  ['no text', text, undefined, '', []],
  ['null for text', text, null, '', []],
  ['a number for text', text, 5, '5', ['type ']],
  ['a list for text', text, [], '', ['type ']],
  ['a flag', flag, true, true, []],
  ['no flag', flag, null, false, []],
  ['text for a flag', flag, 'true', false, ['type ']],
  ['a whole number', integer, 5, 5, []],
  ['a broken number', integer, 5.5, 0, ['type ']],
  ['base64', base64, 'YQ==', 'YQ==', []],
  ['base64 in lines', base64, 'YW\nJj', 'YW\nJj', []],
  ['no base64', base64, 'YQ', '', ['type ']],
  ['anything', anything, [1], [1], []],
  ['a list', list(text), ['a', null], ['a', ''], []],
  ['a list with a wrong item', list(text), ['a', 1], ['a', '1'], ['type 1']],
  ['a mapping for a list', list(text), {}, [], ['type ']],
  ['a mapping', map(text), { a: 'b' }, { a: 'b' }, []],
  ['a list for a mapping', map(text), ['a'], {}, ['type ']],
  ['an empty value', omitEmpty(text), '', undefined, []],
  ['an empty list', omitEmpty(list(text)), [], undefined, []],
  ['a null for a pointer', present(text), null, undefined, []],
  ['an empty text for a pointer', present(text), '', '', []],
  ['a struct', struct({ b: text, a: omitEmpty(text) }), { a: '', b: '1' }, { b: '1' }, []],
  ['a field in another case', struct({ name: text }), { NAME: 'a' }, { name: 'a' }, []],
  ['an unknown field', struct({ name: text }), { nam: 'a' }, { name: '' }, ['unknown nam']],
  ['a list for a struct', struct({ name: text }), ['a'], { name: '' }, ['type ']],
])('%s', (_, shape, value, result, heard) => {
  expect(read(shape, value)).toEqual({ result, heard });
});

test('an unquoted letter is a boolean to opm', () => {
  expect(read(text, 'y', 'y')).toEqual({ result: 'y', heard: ['type '] });
  expect(read(text, 'y')).toEqual({ result: 'y', heard: [] });
  expect(read(text, 'yes', 'yes').heard).toEqual([]);
});

test('the fields are in the order of the struct, whatever the order of the value', () => {
  expect(Object.keys(struct({ b: text, a: text })({ value: { a: '1', b: '2' }, path: [] }))).toEqual(['b', 'a']);
});

test('the name itself is taken before one in another case', () => {
  expect(keyFor({ NAME: 1, name: 2 }, 'name')).toBe('name');
  expect(keyFor({ NAME: 1 }, 'name')).toBe('NAME');
  expect(keyFor({ toString: 1 }, 'valueOf')).toBeUndefined();
});

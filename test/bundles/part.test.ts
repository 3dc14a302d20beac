import { parseFile } from '../../src/bundles/parse-file';
import { isMapping, Part } from '../../src/bundles/part';

function partOf(text: string): Part {
  const [source] = parseFile({ path: 'a.yaml', content: Buffer.from(text) }, 'a.yaml').sources;
  if (!source) throw new Error(text);
  return Part.of({ source });
}

const root = partOf('a:\n  - b: text\n    c: null\nd: 1\n');

it('finds what stands somewhere', () => {
  const part = root.at('a', 0, 'b');
  expect(part).toMatchObject({ value: 'text', text: 'text', isAbsent: false, key: 'b', name: 'a[0].b' });
  expect(part.where).toMatchObject({ line: 2, column: 8 });
  expect(part.whereKey).toMatchObject({ line: 2, column: 5 });
});

it('stands for what is missing, where it would be added', () => {
  const part = root.at('a', 0, 'x', 'y');
  expect(part).toMatchObject({ value: undefined, text: '', isAbsent: true, items: [], members: [] });
  expect(part.where).toMatchObject({ line: 2, column: 5 });
});

it('lists items and members', () => {
  expect(root.at('a').items.map(({ name }) => name)).toEqual(['a[0]']);
  expect(root.at('a').members).toEqual([]);
  expect(root.members.map(({ key }) => key)).toEqual(['a', 'd']);
  expect(root.items).toEqual([]);
});

it('takes null for absent, and a number for no text', () => {
  expect(root.at('a', 0, 'c')).toMatchObject({ isAbsent: true });
  expect(root.at('d')).toMatchObject({ value: 1, text: '', isAbsent: false });
});

it('does not find what every object inherits', () => {
  expect(root.at('toString').value).toBeUndefined();
  expect(root.at('a', 'length').value).toBe(1);
});

it.each([
  [{}, true],
  [[], false],
  [null, false],
  ['a', false],
])('%j is a mapping: %s', (value, expected) => {
  expect(isMapping(value)).toBe(expected);
});

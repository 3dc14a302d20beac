import * as fc from 'fast-check';
import { joinDocuments, splitDocuments } from '../../src/packages/split-documents';

const texts = (file: string) => splitDocuments(file).map(({ text }) => text);

test.each([
  ['', ['']],
  ['---\n', ['']],
  ['a\n', ['a']],
  ['---\na\n---\nb\n---\n', ['a\n', '\nb']],
  ['a\n---\n---\nb', ['a\n', '\n', '\nb']],
  ['a\n--- \nb', ['a\n--- \nb']],
  ['a\n--- # c\nb', ['a\n--- # c\nb']],
  ['a\r\n---\r\nb', ['a\r\n---\r\nb']],
  ['- x\n- y\n--', [' x\n- y']],
  ['a\n ---\nb', ['a\n ---\nb']],
])('%j', (file, expected) => expect(texts(file)).toEqual(expected));

it('knows the lines', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b: 1', '---', '', '- x', '--- # c', '-')), (lines) => {
      const file = lines.join('\n');
      for (const { text, linesBefore } of splitDocuments(file)) {
        const rest = file.split('\n').slice(linesBefore).join('\n');
        expect(rest.replace(/^-*/, '').startsWith(text.replace(/^-*/, ''))).toBe(true);
      }
    }),
  );
});

it('joins documents without the blanks around them', () => {
  expect(joinDocuments(splitDocuments('---\na: 1\n---\n\nb: 2\n\n'))).toBe('a: 1\n---\nb: 2\n');
});

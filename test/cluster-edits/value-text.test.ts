import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { blockLines, flowText, scalarText } from '../../src/cluster-edits/value-text';
import { parseYaml } from '../../src/yaml';

/** Text without what our reader refuses everywhere. */
const texts = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'yes',
      'y',
      'no',
      '~',
      'null',
      '1.10',
      '0o7',
      '1_000',
      '12:30',
      '2026-01-01',
      '1e3',
      '.5',
      '-',
      '- a',
      '? a',
      'a: b',
      'a #b',
      '#a',
      '&a',
      '*a',
      '!a',
      '%a',
      '@a',
      '`a',
      "'",
      '"',
      '[',
      ']',
      '{',
      '}',
      ',',
      ' a',
      'a ',
      '',
      '\t',
      'a\nb',
      '=',
      '<<',
      'ü',
      'a,b',
      'true',
      '|',
      '>',
    ),
  )
  .filter((text) => !/[^\P{C}\t\n]|[\p{Zl}\p{Zp}]/u.test(text));

test.each<[string, string]>([
  ['latest', 'latest'],
  ['1.4.0', '1.4.0'],
  ['1.10', "'1.10'"],
  ['yes', "'yes'"],
  ['y', "'y'"],
  ['quay.io/a/b:v1', 'quay.io/a/b:v1'],
  ["it's", "'it''s'"],
  ['', "''"],
  ['.', "'.'"],
  ['e5', "'e5'"],
  ['2026-11-25T12:00:00Z', "'2026-11-25T12:00:00Z'"],
  ['a\nb', '"a\\nb"'],
])('%j is written as %s', (text, yaml) => {
  expect(scalarText(text)).toBe(yaml);
});

test('a text reads back as itself, in every style and place, by our reader and by YAML 1.1 and 1.2', () => {
  fc.assert(
    fc.property(texts, texts, fc.constantFrom('plain', 'single', 'double'), (text, other, style) => {
      for (const yaml of [`a: ${scalarText(text, style)}\n`, `{ a: ${scalarText(text, style)}, b: 1 }\n`]) {
        expect(parseYaml('f', yaml).source?.find(['a'])?.value).toBe(text);
        for (const version of ['1.1', '1.2'] as const) {
          expect(parseAllDocuments(yaml, { version }).map((each) => 'toJS' in each && each.toJS().a)).toEqual([text]);
        }
      }
      const value = { x: text, y: [text, other], z: { [other]: 1 } };
      expect(parseYaml('f', `a: ${flowText(value)}\n`).source?.value).toEqual({ a: value });
      expect(parseYaml('f', `${blockLines('a', value, '  ', '   ').join('\n')}\n`).source?.value).toEqual({ a: value });
    }),
  );
});

import * as fc from 'fast-check';
import { parseYaml, type YamlPath, type YamlSource } from '../../src/yaml';

function sourceOf(text: string): YamlSource {
  const { source } = parseYaml('f', text);
  if (!source) throw new Error('the test needs valid YAML');
  return source;
}

describe('YamlSource', () => {
  const source = sourceOf('a: 1\nb:\n  - c: "x"\n    d:\n  - |\n    text\nempty:\n');

  it.each<[YamlPath, 'key' | 'value', number, number]>([
    [[], 'value', 1, 1],
    [['a'], 'value', 1, 4],
    [['a'], 'key', 1, 1],
    [['b'], 'value', 3, 3],
    [['b', 0, 'c'], 'value', 3, 8],
    [['b', 0, 'c'], 'key', 3, 5],
    [['b', 1], 'value', 6, 1],
    [['b', '0', 'd'], 'value', 4, 5],
    [['empty'], 'value', 7, 1],
    [['b', 0, 'missing', 'deeper'], 'value', 3, 5],
    [['b', 7], 'key', 3, 3],
    [['missing'], 'key', 1, 1],
  ])('finds %j (%s) in line %d, column %d', (path, what, line, column) => {
    expect(source.locate(path, what)).toEqual({ file: 'f', line, column });
  });

  it.each<[YamlPath, string]>([
    [[], ''],
    [['a'], 'a'],
    [['b', 0, 'c'], 'b[0].c'],
    [['b', '1'], 'b[1]'],
    [['a', 'b'], 'a.b'],
  ])('describes %j as %j', (path, text) => {
    expect(source.describe(path)).toBe(text);
  });

  it('lists unquoted scalars', () => {
    expect([...source.plainScalars()].map(({ path, plain }) => [source.describe(path), plain])).toEqual([
      ['a', '1'],
      ['b[0].d', ''],
      ['empty', ''],
    ]);
  });

  it('finds every scalar where it is written', () => {
    const data = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.integer(), fc.string({ unit: 'grapheme-ascii' }), tie('list'), tie('map')),
      list: fc.array(tie('value'), { maxLength: 3 }),
      map: fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    })).value;
    fc.assert(
      fc.property(data, (value) => {
        const text = JSON.stringify(value, null, 2);
        const lines = text.split('\n');
        const read = sourceOf(text);
        const check = (part: unknown, path: YamlPath): void => {
          const { line, column } = read.locate(path);
          const isCollection = typeof part === 'object' && part !== null;
          const written = isCollection ? (Array.isArray(part) ? '[' : '{') : JSON.stringify(part);
          expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
          if (isCollection) for (const [key, member] of Object.entries(part)) check(member, [...path, key]);
        };
        check(JSON.parse(text), []);
      }),
    );
  });
});

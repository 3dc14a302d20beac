import * as fc from 'fast-check';
import * as yaml from 'yaml';
import { parseYaml, parseYamlStream } from '../../src/yaml';

describe('parseYaml', () => {
  it.each([
    ['nothing', '', '1:1 YAML_EMPTY'],
    ['only a comment', '# x\n', '1:1 YAML_EMPTY'],
    ['only a marker', '---\n', '1:1 YAML_EMPTY'],
    ['two documents', 'a: 1\n---\nb: 2\n', '3:1 YAML_DOCUMENTS'],
    ['an open bracket', 'id: [unclosed\n', '2:1 YAML_SYNTAX'],
    ['a colon in text', 'a: b: c\n', '1:5 YAML_SYNTAX'],
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1 YAML_SYNTAX'],
    ['text after the end', 'a: 1\n... b\n', '2:5 YAML_SYNTAX'],
    ['a comment in JSON style', '{"a": 1} // x\n', '1:10 YAML_SYNTAX'],
    ['20,000 open brackets', '['.repeat(20_000), '1:100 YAML_SYNTAX'],
    ['500 nested blocks', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), '100:100 YAML_SYNTAX'],
    ['hidden characters', 'a: \u202eb\n', '1:4 YAML_CHARACTER'],
  ])('refuses %s', (_, text, expected) => {
    const { source, diagnostics } = parseYaml('dir/f.yaml', text);
    expect(source).toBeUndefined();
    expect(diagnostics.map(({ code, where }) => `${where?.line}:${where?.column} ${code}`)).toEqual([expected]);
    expect(diagnostics[0]?.where?.file).toBe('dir/f.yaml');
  });

  it.each([
    ['a duplicate key', 'a: 1\na: 2\nb: 3\n', { a: 1, b: 3 }],
    ['a value that versions read differently', 'a: 014\nb: 3\n', { a: '014', b: 3 }],
    ['a second document', 'a: 1\n---\nb: 2\n', { a: 1 }],
    ['a hidden character', 'a: \u202eb\n', { a: '\u202eb' }],
  ])('still reads what it refuses for %s, for further checks', (_, text, expected) => {
    const { source, readable, diagnostics } = parseYaml('f', text);
    expect(source).toBeUndefined();
    expect(readable?.value).toEqual(expected);
    expect(diagnostics).toHaveLength(1);
  });

  it('reports a control character that is a syntax error too only once', () => {
    expect(parseYaml('f', 'a: "\0"\n').diagnostics).toMatchObject([{ code: 'YAML_CHARACTER' }]);
  });

  it('accepts markers around one document', () => {
    expect(parseYaml('f', '%YAML 1.2\n---\na: 1\n...\n---\n').source?.value).toEqual({ a: 1 });
  });

  it('explains the commonest mistakes in plain words', () => {
    expect(parseYaml('f', 'a: b: c\n').diagnostics[0]).toMatchObject({
      message: 'not valid YAML: the entry is indented differently from those around it, or its text needs quotes',
      hint: expect.stringContaining('quote a text'),
    });
  });

  const text = fc.string({ unit: fc.constantFrom(...'aZ09 _-:#\'"\\{[]},&*!|>%@`?=~\n\té漢') });
  const data = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null), tie('list'), tie('map')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    map: fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  })).value;

  it('reads back what JSON and another YAML writer write', () => {
    fc.assert(
      fc.property(data, (value) => {
        const expected = JSON.parse(JSON.stringify(value));
        expect(parseYaml('f', JSON.stringify(value)).source?.value).toEqual(expected);
        const written = yaml.stringify(value, {
          defaultStringType: 'QUOTE_DOUBLE',
          defaultKeyType: 'QUOTE_DOUBLE',
          aliasDuplicateObjects: false,
        });
        expect(parseYaml('f', written).source?.value).toEqual(expected);
      }),
    );
  });
});

describe('parseYamlStream', () => {
  it('reads every document that holds something', () => {
    const { sources, diagnostics } = parseYamlStream('f', '---\n# nothing\n---\na: 1\n---\n- b\n---\n');
    expect(diagnostics).toEqual([]);
    expect(sources.map((source) => [source.value, source.locate([]).line])).toEqual([
      [{ a: 1 }, 4],
      [['b'], 6],
    ]);
  });

  it('gives no document if one has an error', () => {
    expect(parseYamlStream('f', 'a: 1\n---\nb: 014\n')).toMatchObject({ sources: [], diagnostics: [{ where: { line: 3 } }] });
  });
});

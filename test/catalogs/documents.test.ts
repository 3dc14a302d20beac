import { readDocuments } from '../../src/catalogs/documents';

function read(text: string) {
  const { documents, diagnostics } = readDocuments('f', text);
  return { values: documents?.map(({ value }) => value), codes: diagnostics.map(({ code, where }) => `${code} ${where?.line}`) };
}

test.each<[string, string, unknown[]]>([
  ['an empty file', '', []],
  ['one document', 'a: 1\n', [{ a: 1 }]],
  ['several', '---\na: 1\n---\n# why\nb: 2\n---\n', [{ a: 1 }, { b: 2 }]],
  ['JSON objects', '{"a": 1}{"b": 2}\n{"c": 3}', [{ a: 1 }, { b: 2 }, { c: 3 }]],
  ['YAML that begins with a brace', '{a: 1}\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
  ['two separators between documents', 'a: 1\n---\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
])('%s', (_, text, values) => {
  expect(read(text)).toEqual({ values, codes: [] });
});

test.each<[string, string, string[]]>([
  ['only a comment', '# a\n', ['FBC_DOCUMENT_EMPTY 1']],
  ['a comment before the first document', '# a\n---\na: 1\n', ['FBC_DOCUMENT_EMPTY 1']],
  ['a comment after the last', 'a: 1\n---\n\n# a\n', ['FBC_DOCUMENT_EMPTY 3']],
  ['two separators at the beginning', '---\n---\na: 1\n', ['FBC_DOCUMENT_EMPTY 1']],
  ['data behind a separator', '--- {a: 1}\n', ['FBC_DOCUMENT_SEPARATOR 1', 'FBC_DOCUMENT_EMPTY 1']],
])('opm misreads %s', (_, text, codes) => {
  expect(read(text).codes).toEqual(codes);
});

test('a text that is no YAML has no documents', () => {
  expect(read('a: [\n')).toEqual({ values: undefined, codes: ['YAML_SYNTAX 2'] });
  expect(read('{"a": 1}\n{"b": }}').values).toBeUndefined();
});

test('places in a stream of JSON objects are those of the file', () => {
  const { documents } = readDocuments('f', '{"a": 1}  {"b": 2}\n{\n  "c": 3}');
  expect(documents?.map((document, index) => document.locate(['abc'.charAt(index)]))).toEqual([
    { file: 'f', line: 1, column: 7 },
    { file: 'f', line: 1, column: 17 },
    { file: 'f', line: 3, column: 8 },
  ]);
});

test('problems in a stream of JSON objects have the places of the file', () => {
  expect(readDocuments('f', '{"a": 1}\n  {"b": 1, "b": 2}').diagnostics.map(({ where }) => where)).toEqual([
    { file: 'f', line: 2, column: 12 },
  ]);
});

test('the text of an unquoted scalar', () => {
  const [document] = readDocuments('f', 'a: y\nb: "y"\n').documents ?? [];
  expect([document?.plainAt(['a']), document?.plainAt(['b'])]).toEqual(['y', undefined]);
});

import { readDocuments } from '../../src/catalogs/documents';
import { readBlob } from '../../src/catalogs/read-blob';

function read(text: string) {
  const [document] = readDocuments('f', text).documents ?? [];
  if (!document) throw new Error('there is no document');
  const { blob, diagnostics } = readBlob(document);
  return { blob, found: diagnostics.map(({ code, severity, where }) => `${severity} ${code} ${where?.line}:${where?.column}`) };
}

test.each<[string, string, string[]]>([
  ['a list', '- a\n', ['error FBC_NOT_OBJECT 1:1']],
  ['no schema', 'name: a\n', ['error FBC_SCHEMA_MISSING 1:1']],
  ['a null schema', 'schema: null\n', ['error FBC_SCHEMA_MISSING 1:1']],
  ['keys that differ in case', 'schema: a\nSchema: b\n', ['error FBC_KEY_TWICE 2:1']],
])('%s is no blob', (_, text, found) => {
  expect(read(text)).toEqual({ blob: undefined, found });
});

test.each<[string, string, string[]]>([
  ['a package', 'schema: olm.package\nname: a\n', []],
  ['keys in another case', 'SCHEMA: olm.package\nNAME: a\n', []],
  ['a name that is no text', 'schema: olm.package\nname: 5\n', ['error FBC_FIELD_TYPE 2:7']],
  ['a letter that opm takes for a boolean', 'schema: olm.package\nname: n\n', ['error FBC_FIELD_TYPE 2:7']],
  ['entries that are no list', 'schema: olm.channel\nentries: a\n', ['error FBC_FIELD_TYPE 2:10']],
  ['a typing error', 'schema: olm.channel\nentries:\n- name: a\n  replace: b\n', ['warning FBC_FIELD_UNKNOWN 4:3']],
  ['a name of a custom schema that is no text', 'schema: a\nname: 5\n', ['error FBC_FIELD_TYPE 2:7']],
])('%s', (_, text, found) => {
  const result = read(text);
  expect(result.found).toEqual(found);
  expect(result.blob).toBeDefined();
});

test('a blob of another schema is kept as it is', () => {
  expect(read('schema: mine\npackage: widget\nx: [1, {y: null}]\n').blob).toEqual({
    schema: 'mine',
    package: 'widget',
    content: { schema: 'mine', package: 'widget', x: [1, { y: null }] },
  });
});

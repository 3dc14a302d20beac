import { codes, json, type Mutation, readWidget, widgetFiles } from './widget';

const ANNOTATIONS = widgetFiles()['metadata/annotations.yaml'] ?? '';

it.each<[string, Mutation, string[]]>([
  [
    'no annotations',
    { files: { 'metadata/annotations.yaml': null, 'metadata/a.yaml': 'a: 1\n' } },
    ['error BUNDLE_ANNOTATIONS_FILE'],
  ],
  [
    'annotations in another file',
    { files: { 'metadata/annotations.yaml': null, 'metadata/notes.yaml': ANNOTATIONS } },
    ['error BUNDLE_ANNOTATIONS_FILE'],
  ],
  [
    'annotations that are a list',
    { files: { 'metadata/annotations.yaml': 'annotations: []\n' } },
    ['error BUNDLE_ANNOTATION_TYPE'],
  ],
  ['a number for an annotation', { annotations: { 'example.com~1a': 4.1 } }, ['warning BUNDLE_ANNOTATION_TYPE']],
  ['a boolean for an annotation', { annotations: { 'example.com~1a': true } }, ['warning BUNDLE_ANNOTATION_TYPE']],
  ['a list for an annotation', { annotations: { 'example.com~1a': [] } }, ['error BUNDLE_ANNOTATION_TYPE']],
  ['nothing for an annotation', { annotations: { 'example.com~1a': null } }, ['error BUNDLE_ANNOTATION_TYPE']],
  ['no map of annotations', { files: { 'metadata/annotations.yaml': 'labels: {}\n' } }, ['error BUNDLE_ANNOTATIONS_FILE']],
  ['two documents', { files: { 'metadata/annotations.yaml': `${ANNOTATIONS}---\na: 1\n` } }, ['error BUNDLE_METADATA_DOCUMENTS']],
  ['files of other kinds', { files: { 'metadata/README.md': ': [', 'metadata/more/a.yaml': 'a: [' } }, []],
  ['a file that is no YAML', { files: { 'metadata/a.yaml': 'a: [' } }, ['error YAML_SYNTAX']],
  [
    'dependencies twice',
    { dependencies: [], files: { 'metadata/more.yaml': json({ dependencies: [] }) } },
    ['error BUNDLE_METADATA_TWICE'],
  ],
  ['dependencies that are a map', { dependencies: {} }, ['error BUNDLE_PROPERTY_TYPE']],
  ['a dependency without a type', { dependencies: [{ value: {} }] }, ['error BUNDLE_PROPERTY_TYPE']],
  ['a property with an empty type', { properties: [{ type: '', value: {} }] }, ['error BUNDLE_PROPERTY_TYPE']],
  ['a property without a value', { properties: [{ type: 'a' }] }, ['error BUNDLE_PROPERTY_TYPE']],
  ['a property that is null', { properties: [{ type: 'a', value: null }] }, []],
])('%s', (_, mutation, expected) => {
  expect(codes(readWidget(mutation).diagnostics)).toEqual(expected);
});

it('takes dependencies and properties from any file, as opm does', () => {
  const item = { type: 'a', value: 1 };
  const { bundle, diagnostics } = readWidget({
    files: { 'metadata/all.json': json({ dependencies: [item], properties: [item] }) },
  });
  expect(diagnostics).toEqual([]);
  expect(bundle).toMatchObject({ dependencies: [item], properties: [item] });
});

it('makes texts of numbers and booleans, as opm does', () => {
  const { bundle } = readWidget({ annotations: { 'example.com~1a': 4.1, 'example.com~1b': true } });
  expect(bundle?.annotations).toMatchObject({ 'example.com/a': '4.1', 'example.com/b': 'true' });
});

it('keeps an annotation with the name of the prototype as its own', () => {
  const { bundle } = readWidget({ files: { 'metadata/annotations.yaml': 'annotations: { __proto__: a }\n' } });
  expect(Object.entries(bundle?.annotations ?? {})).toEqual([['__proto__', 'a']]);
});

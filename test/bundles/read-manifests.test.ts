import { codes, manifest, readWidget } from './widget';

it.each<[string, Record<string, string>, string[]]>([
  ['JSON', { 'manifests/a.json': manifest('v1', 'ConfigMap') }, []],
  ['a byte order mark', { 'manifests/a.yaml': `\ufeff${manifest('v1', 'ConfigMap')}` }, []],
  ['a folder', { 'manifests/more/a.yaml': manifest('v1', 'ConfigMap') }, ['error BUNDLE_SUBFOLDER']],
  ['a hidden file', { 'manifests/.a.yaml': manifest('v1', 'ConfigMap') }, ['error BUNDLE_HIDDEN_FILE']],
  ['an empty file', { 'manifests/a.yaml': '' }, ['error YAML_EMPTY']],
  ['comments only', { 'manifests/a.yaml': '# nothing\n---\n' }, ['error YAML_EMPTY']],
  [
    'two documents',
    { 'manifests/a.yaml': `${manifest('v1', 'ConfigMap')}---\n${manifest('v1', 'Secret')}` },
    ['warning BUNDLE_EXTRA_DOCUMENT'],
  ],
  ['prose', { 'manifests/README.md': 'Some words\n' }, ['error BUNDLE_NO_OBJECT']],
  ['a list', { 'manifests/a.yaml': '- a\n' }, ['error BUNDLE_NO_OBJECT']],
  ['no kind', { 'manifests/a.yaml': 'apiVersion: v1\nmetadata: { name: a }\n' }, ['error BUNDLE_NO_OBJECT']],
  [
    'nothing of an object',
    { 'manifests/a.yaml': 'a: 1\n' },
    ['error BUNDLE_NO_OBJECT', 'error BUNDLE_NO_OBJECT', 'error BUNDLE_NO_OBJECT'],
  ],
  [
    'a number for a name',
    { 'manifests/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: 1 }\n' },
    ['error BUNDLE_NO_OBJECT'],
  ],
  [
    'an empty name',
    { 'manifests/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "" }\n' },
    ['error BUNDLE_NO_OBJECT'],
  ],
  [
    'a key twice',
    { 'manifests/a.yaml': 'apiVersion: v1\nkind: A\nkind: B\nmetadata: { name: a }\n' },
    ['error YAML_DUPLICATE_KEY'],
  ],
])('%s', (_, files, expected) => {
  expect(codes(readWidget({ files }).diagnostics)).toEqual(expected);
});

it('takes the first of several documents', () => {
  const files = { 'manifests/a.yaml': `${manifest('v1', 'ConfigMap')}---\n${manifest('v1', 'Secret')}` };
  expect(readWidget({ files }).bundle?.manifests.map(({ object }) => object.kind)).toEqual([
    'ConfigMap',
    'ClusterServiceVersion',
    'CustomResourceDefinition',
  ]);
});

it('says where something is missing', () => {
  const files = { 'manifests/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  labels: {}\n' };
  expect(readWidget({ files }).diagnostics).toMatchObject([
    { message: 'metadata.name is missing', where: { file: 'widget/manifests/a.yaml', line: 4, column: 3 } },
  ]);
});

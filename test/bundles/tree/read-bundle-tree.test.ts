import * as fs from 'node:fs';
import * as path from 'node:path';
import { isBundleTree, readBundleTree } from '../../../src/bundles';
import { codes } from '../widget';
import { bundleAt, CONFIG, withTree } from './tree-folder';

const GOOD = {
  'main/config.yaml': CONFIG,
  ...bundleAt('main/1.10.0'),
  ...bundleAt('main/1.9.0'),
  ...bundleAt('gadget/0.1.0'),
  'package/manifest.yaml': 'kind: PackageManifest\n',
  'README.md': 'words',
};

it.each([
  ['in the folder of an add-on', 'widget/bundles'],
  ["in the incumbent's repository", 'widget'],
])('reads a tree %s', (_, name) => {
  withTree(name, GOOD, (folder) => {
    const tree = readBundleTree(folder);
    expect(tree.diagnostics).toEqual([]);
    expect(tree).toMatchObject({ addonName: 'widget', version: '1.10.0' });
    expect(tree.operators.map((operator) => [operator.name, operator.isMain, ...operator.bundles.keys()])).toEqual([
      ['widget', true, '1.9.0', '1.10.0'],
      ['gadget', false, '0.1.0'],
    ]);
    expect(tree.operators[0]?.bundles.get('1.9.0')?.name).toBe('widget.v1.9.0');
    expect(tree.config?.addons).toEqual([
      { name: 'widget', environments: ['integration', 'stage'] },
      { name: 'widget-alias', environments: ['stage'] },
    ]);
  });
});

it('takes the version of the release from a file VERSION', () => {
  withTree('widget', { ...GOOD, VERSION: '2.0.0\n' }, (folder) => {
    expect(readBundleTree(folder)).toMatchObject({ version: '2.0.0', diagnostics: [] });
  });
});

it.each([
  ['no folder main', bundleAt('gadget/0.1.0'), ['error BUNDLES_NO_MAIN']],
  ['an empty tree', {}, ['error BUNDLES_NO_MAIN']],
  ['no config', bundleAt('main/1.0.0'), ['error BUNDLES_NO_CONFIG']],
  ['a dependency without bundles', { ...GOOD, 'tool/': '' }, ['error BUNDLES_COUNT']],
  [
    'a name that is none of an image',
    { ...GOOD, ...bundleAt('Tool_1/0.1.0', { 'metadata/name': 'tool.v0.1.0' }) },
    ['error BUNDLES_OPERATOR_NAME'],
  ],
  ['a version that is none', { ...GOOD, VERSION: 'new' }, ['error BUNDLES_VERSION_FILE']],
])('refuses %s', (_, files, expected) => {
  withTree('widget', files, (folder) => expect(codes(readBundleTree(folder).diagnostics)).toEqual(expected));
});

it('finds all problems of a tree at once', () => {
  const files = {
    'main/config.yaml': 'addons: []\n',
    'main/v1.0.0/a': '',
    ...bundleAt('main/1.0.0', { 'spec/version': '' }),
    'a_b/': '',
  };
  withTree('widget', files, (folder) => {
    expect(codes(readBundleTree(folder).diagnostics).sort()).toEqual([
      'error BUNDLES_COUNT',
      'error BUNDLES_FOLDER_VERSION',
      'error BUNDLES_OPERATOR_NAME',
      'error BUNDLE_FOLDER_MISSING',
      'error BUNDLE_FOLDER_MISSING',
      'error CSV_VERSION',
      'error SCHEMA_VALUE',
    ]);
  });
});

it('does not follow links', () => {
  withTree('widget', GOOD, (folder) => {
    fs.symlinkSync('1.9.0', path.join(folder, 'main', '1.11.0'));
    expect(codes(readBundleTree(folder).diagnostics)).toEqual(['error FILE_SYMBOLIC_LINK']);
  });
});

it.each([
  ['a tree', GOOD, true],
  ['a bundle', { 'manifests/a.yaml': '', 'metadata/annotations.yaml': '' }, false],
  ['a bundle with a folder main', { 'manifests/a.yaml': '', 'main/a': '' }, false],
  ['anything else', { a: '' }, false],
])('%s', (_, files, expected) => {
  withTree('widget', files, (folder) => expect(isBundleTree(folder)).toBe(expected));
});

it('takes what is no folder for no tree', () => {
  expect(isBundleTree(__filename)).toBe(false);
  expect(isBundleTree(path.join(__dirname, 'none'))).toBe(false);
});

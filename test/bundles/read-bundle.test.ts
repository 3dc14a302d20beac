import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { bundleOf, readBundle } from '../../src/bundles';
import { displayPath } from '../../src/yaml';
import { codes, folderFiles, json, type Mutation, readWidget, widgetFiles } from './widget';

it('reads what a bundle says of itself', () => {
  const { bundle, diagnostics } = readWidget({
    annotations: { 'operators.operatorframework.io.bundle.channels.v1': 'stable,fast' },
    dependencies: [{ type: 'olm.package', value: { packageName: 'gadget', version: '>=1.0.0' } }],
    properties: [{ type: 'example.com/any', value: [1] }],
    files: { 'tests/scorecard/config.yaml': 'a: 1\n' },
  });
  expect(diagnostics).toEqual([]);
  expect(bundle).toMatchObject({
    folder: 'widget',
    packageName: 'widget',
    channels: ['stable', 'fast'],
    defaultChannel: 'stable',
    name: 'widget.v1.2.3',
    version: '1.2.3',
    dependencies: [{ type: 'olm.package', value: { packageName: 'gadget', version: '>=1.0.0' } }],
    properties: [{ type: 'example.com/any', value: [1] }],
  });
  expect(bundle?.files.map((file) => file.path)).toEqual([
    'manifests/widget.clusterserviceversion.yaml',
    'manifests/widgets.example.com.crd.yaml',
    'metadata/annotations.yaml',
    'metadata/dependencies.yaml',
    'metadata/properties.yaml',
    'tests/scorecard/config.yaml',
  ]);
  expect(bundle?.manifests.map(({ object }) => object.kind)).toEqual(['ClusterServiceVersion', 'CustomResourceDefinition']);
  expect(bundle?.csv.source.locate(['spec', 'version'])).toMatchObject({ line: 15, column: 16 });
});

it('has no default channel where none is said', () => {
  const { bundle } = readWidget({ annotations: { 'operators.operatorframework.io.bundle.channel.default.v1': undefined } });
  expect(bundle && 'defaultChannel' in bundle).toBe(false);
});

it.each<[string, Mutation, string[], boolean]>([
  [
    'no ClusterServiceVersion',
    { files: { 'manifests/widget.clusterserviceversion.yaml': null } },
    ['error BUNDLE_NO_CSV'],
    false,
  ],
  [
    'one that cannot be read, told once',
    { files: { 'manifests/widget.clusterserviceversion.yaml': 'kind: [' } },
    ['error YAML_SYNTAX'],
    false,
  ],
  [
    'two of them',
    { files: { 'manifests/z.yaml': widgetFiles()['manifests/widget.clusterserviceversion.yaml'] ?? '' } },
    ['error BUNDLE_CSV_TWICE'],
    true,
  ],
  ['no version', { csv: { 'spec/version': undefined } }, ['error CSV_VERSION'], true],
  ['a version with a v', { csv: { 'spec/version': 'v1.2.3' } }, ['error CSV_VERSION'], true],
  ['a version of two numbers', { csv: { 'spec/version': '1.2' } }, ['error CSV_VERSION'], true],
  ['a number for a version', { csv: { 'spec/version': 1.2 } }, ['error CSV_VERSION'], true],
  ['a version with build metadata', { csv: { 'spec/version': '1.2.3+4' } }, [], true],
])('%s', (_, mutation, expected, isReadable) => {
  const { bundle, diagnostics } = readWidget(mutation);
  expect(codes(diagnostics)).toEqual(expected);
  expect(bundle !== undefined).toBe(isReadable);
});

it.each([
  ['nothing', {}, ['error BUNDLE_FOLDER_MISSING', 'error BUNDLE_FOLDER_MISSING']],
  ['manifests only', { 'manifests/a.yaml': 'a: 1\n' }, ['error BUNDLE_FOLDER_MISSING']],
  ['metadata only', { 'metadata/annotations.yaml': 'annotations: {}\n' }, ['error BUNDLE_FOLDER_MISSING']],
])('refuses a folder with %s', (_, files, expected) => {
  expect(codes(bundleOf('widget', folderFiles(files)).diagnostics)).toEqual(expected);
});

describe('readBundle', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-'));
    for (const [name, text] of Object.entries(widgetFiles())) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('reads a folder', () => {
    const { bundle, diagnostics } = readBundle(folder);
    expect(diagnostics).toEqual([]);
    expect(bundle).toMatchObject({ folder: displayPath(folder), name: 'widget.v1.2.3' });
  });

  it('tells of a link, and of everything else too', () => {
    fs.symlinkSync('/etc/passwd', path.join(folder, 'manifests', 'passwd.yaml'));
    fs.writeFileSync(path.join(folder, 'manifests', '.hidden'), json({}));
    expect(codes(readBundle(folder).diagnostics)).toEqual(['error FILE_SYMBOLIC_LINK', 'error BUNDLE_HIDDEN_FILE']);
  });

  it('tells of a folder that is not there', () => {
    expect(codes(readBundle(path.join(folder, 'other')).diagnostics)).toEqual(['error FILE_UNREADABLE']);
  });
});

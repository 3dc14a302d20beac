import { load, problems, summaries, WIDGET } from './widget';

const COMPONENT =
  WIDGET['manifest.yaml']?.replace(/ {2}images:[\s\S]*?(?= {2}constraints)/, '').replace(/ {2}filter:[\s\S]*/, '') ?? '';
const ROOT = COMPONENT.replace('spec:\n', 'spec:\n  components: {}\n');

it('divides files between the root and its components', () => {
  const { package: loaded, diagnostics } = load({
    'manifest.yaml': ROOT,
    'README.md': '',
    'components/backend/manifest.yml': COMPONENT,
    'components/backend/sub/object.yaml': '',
    'components/frontend/manifest.yaml': COMPONENT,
    'components/backend/.test-fixtures/case/a.yaml': '',
    '.test-fixtures/case/b.yaml': '',
  });
  expect(diagnostics).toEqual([]);
  expect(loaded?.root.files.map(({ path }) => path)).toEqual(['README.md']);
  expect(loaded?.root.fixtures.map(({ path }) => path)).toEqual(['case/b.yaml']);
  expect(loaded?.components.map(({ component, name, folder }) => [component, name, folder])).toEqual([
    ['backend', 'backend', 'widget/components/backend'],
    ['frontend', 'frontend', 'widget/components/frontend'],
  ]);
  expect(loaded?.components[0]?.files.map(({ path }) => path)).toEqual(['sub/object.yaml']);
  expect(loaded?.components[0]?.fixtures.map(({ path }) => path)).toEqual(['case/a.yaml']);
});

it('takes components/ for an ordinary folder where the manifest has none', () => {
  const { package: loaded } = load({ 'manifest.yaml': COMPONENT, 'components/a.yaml': '' });
  expect(loaded?.components).toEqual([]);
  expect(loaded?.root.files.map(({ path }) => path)).toEqual(['components/a.yaml']);
});

test.each<[string, Record<string, string>, readonly string[]]>([
  ['no file', {}, ['widget PACKAGE_EMPTY']],
  ['no manifest', { 'README.md': '' }, ['widget PACKAGE_MANIFEST_MISSING']],
  ['two manifests', { 'manifest.yaml': COMPONENT, 'manifest.yml': COMPONENT }, ['manifest.yml:1:1 PACKAGE_MANIFEST_TWICE']],
  [
    'two lock files',
    { 'manifest.yaml': COMPONENT, 'manifest.lock.yaml': '', 'manifest.lock.yml': '' },
    ['manifest.lock.yml:1:1 PACKAGE_LOCK_TWICE'],
  ],
  [
    'another kind',
    { 'manifest.yaml': COMPONENT.replace('kind: PackageManifest', 'kind: Package') },
    ['manifest.yaml:2:7 PACKAGE_GVK_UNKNOWN'],
  ],
  ['another version', { 'manifest.yaml': COMPONENT.replace('v1alpha1', 'v1') }, ['manifest.yaml:1:13 PACKAGE_GVK_UNKNOWN']],
  ['another group', { 'manifest.yaml': COMPONENT.replace('manifests.', '') }, ['manifest.yaml:1:13 PACKAGE_GVK_UNKNOWN']],
  [
    'a file beside components',
    { 'manifest.yaml': ROOT, 'components/a.txt': '', 'components/b/manifest.yaml': COMPONENT },
    ['components/a.txt:1:1 PACKAGE_COMPONENT_FILE'],
  ],
  [
    'a component without manifest',
    { 'manifest.yaml': ROOT, 'components/b/a.txt': '' },
    ['widget/components/b PACKAGE_MANIFEST_MISSING'],
  ],
  [
    'nested components',
    { 'manifest.yaml': ROOT, 'components/b/manifest.yaml': ROOT },
    ['components/b/manifest.yaml:6:3 PACKAGE_COMPONENT_NESTED'],
  ],
])('refuses %s', (_, files, expected) => {
  expect(summaries(problems(files))).toEqual(expected);
});

it('says in which component something is wrong', () => {
  const broken = COMPONENT.replace('  scopes: [Cluster, Namespaced]\n', '');
  const found = problems({
    'manifest.yaml': ROOT,
    'components/backend/manifest.yaml': broken,
    'components/backend/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
  });
  expect(found.map(({ message }) => message)).toEqual([
    'component "backend": Missing package-operator.run/phase Annotation in a.yaml idx 0',
    'component "backend": spec.scopes: Required value',
  ]);
});

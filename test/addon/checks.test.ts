import { type AddonProps, Delivery, SyncSetMigration } from '../../src/addon';
import { ResourceApplyMode } from '../../src/hive';
import { CATALOG_RELEASE, codesOf, makeAddon, PACKAGE_RELEASE, SCRATCH_RELEASE } from './fixture';

test.each<[string, Partial<AddonProps>]>([
  ['nothing but what is required', {}],
  ['a catalog', { release: CATALOG_RELEASE }],
  ['a package', { release: PACKAGE_RELEASE }],
  ['further namespaces', { namespaces: ['redhat-widget', 'redhat-widget-2'] }],
])('%s: no problem', (_, props) => {
  expect(codesOf(makeAddon(props)).filter((code) => code.startsWith('error'))).toEqual([]);
});

test.each<[string, Partial<AddonProps>]>([
  ['error ADDON_LABEL_MISMATCH', { label: 'api.openshift.com/addon-gadget' }],
  ['error ADDON_TARGET_NAMESPACE', { namespaces: ['redhat-other'] }],
  ['error ADDON_NAMESPACE_TWICE', { namespaces: ['redhat-widget', 'redhat-other', 'redhat-other'] }],
  [
    'error ADDON_CATALOG_TWICE',
    {
      release: CATALOG_RELEASE,
      additionalCatalogSources: ['a', 'b', 'a'].map((name) => ({ name, image: `quay.io/a/${name}:1` })),
    },
  ],
  ['error ADDON_FOLDER_INVALID', { folder: 'My Folder' }],
  ['error ADDON_FOLDER_INVALID', { folder: 'cluster-facts' }],
  ['error ADDON_FOLDER_INVALID', { folder: 'clusters' }],
  ['error ADDON_APPLY_MODE_TWICE', { applyMode: ResourceApplyMode.SYNC, migration: SyncSetMigration.STEP_1_BLOCK_INSTALLATIONS }],
  ['error ADDON_WITHOUT_CATALOG', { delivery: Delivery.ADDON_OPERATOR }],
  ['error ADDON_OPERATOR_CANNOT', { release: SCRATCH_RELEASE, delivery: Delivery.ADDON_OPERATOR }],
  ['error ADDON_OPERATOR_CANNOT', { release: CATALOG_RELEASE, delivery: Delivery.ADDON_OPERATOR, startingCsv: 'widget.v1.0.0' }],
  ['error ADDON_PACKAGE_CONFIG', { release: PACKAGE_RELEASE, packageConfig: { addonsv1: {} } }],
  ['warning ADDON_STARTING_CSV_UNUSED', { startingCsv: 'widget.v1.0.0' }],
])('%s', (code, props) => {
  expect(codesOf(makeAddon(props))).toContain(code);
});

test.each(['Widget', '1widget', 'w', 'w'.repeat(33), 'widget.x', '-widget', 'widget-'])('the id %p is refused', (id) => {
  expect(codesOf(makeAddon({}, id))).toContain('error ADDON_ID_INVALID');
});

test('problems of the objects in the set are found with those of the add-on', () => {
  const codes = codesOf(makeAddon({ targetNamespace: 'My Namespace', pagerDuty: { escalationPolicy: 'not a policy' } }));
  expect(codes).toContain('error OBJECT_NAMESPACE_INVALID');
  expect(codes.length).toBeGreaterThan(2);
});

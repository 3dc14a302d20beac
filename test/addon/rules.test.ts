import { type AddonFacts, checkFacts, repeatedIndices, SyncSetMigration } from '../../src/addon';

const FACTS: AddonFacts = {
  id: 'widget',
  label: 'api.openshift.com/addon-widget',
  targetNamespace: 'redhat-widget',
  namespaces: ['other', 'redhat-widget'],
  additionalCatalogSources: ['a', 'b'],
  ownCatalog: 'addon-widget-catalog',
  startingCsv: 'widget.v1',
  hasCatalog: true,
  snitchNamePostFix: 'widget',
};

describe('checkFacts', () => {
  it('accepts what fits', () => {
    expect(checkFacts(FACTS)).toEqual([]);
  });

  it.each<[string, Partial<AddonFacts>]>([
    ['label error ADDON_LABEL_MISMATCH', { label: 'api.openshift.com/addon-gadget' }],
    ['targetNamespace error ADDON_TARGET_NAMESPACE', { namespaces: ['other'] }],
    ['targetNamespace error ADDON_TARGET_NAMESPACE', { namespaces: [], migration: SyncSetMigration.STEP_1_BLOCK_INSTALLATIONS }],
    ['targetNamespace warning ADDON_TARGET_NAMESPACE', { namespaces: [], migration: SyncSetMigration.STEP_5_COMPLETE }],
    ['namespaces[2] error ADDON_NAMESPACE_TWICE', { namespaces: ['a', 'redhat-widget', 'a'] }],
    ['additionalCatalogSources[1] error ADDON_CATALOG_TWICE', { additionalCatalogSources: ['a', 'a'] }],
    [
      'additionalCatalogSources[1] error ADDON_CATALOG_NAME_RESERVED',
      { additionalCatalogSources: ['a', 'addon-widget-catalog'] },
    ],
    ['startingCsv warning ADDON_STARTING_CSV_UNUSED', { hasCatalog: false }],
    ['snitchNamePostFix error SNITCH_POST_FIX_INVALID', { snitchNamePostFix: 'hive-widget' }],
  ])('%s', (expected, changes) => {
    const found = checkFacts({ ...FACTS, ...changes }).map(
      ({ fact, index, diagnostic: { severity, code } }) =>
        `${fact}${index === undefined ? '' : `[${index}]`} ${severity} ${code}`,
    );
    expect(found).toEqual([expected]);
  });

  it.each<[keyof AddonFacts, Partial<AddonFacts>]>([
    ['id', { label: 'other' }],
    ['label', { id: 'other' }],
    ['targetNamespace', { namespaces: [] }],
    ['namespaces', { targetNamespace: 'other' }],
    ['ownCatalog', { additionalCatalogSources: ['addon-widget-catalog'] }],
    ['hasCatalog', { startingCsv: 'x' }],
  ])('says nothing where %s is not known', (fact, changes) => {
    expect(checkFacts({ ...FACTS, ...changes, [fact]: undefined })).toEqual([]);
  });
});

describe('repeatedIndices', () => {
  it('finds every place but the first', () => {
    expect(repeatedIndices(['a', 'b', 'a', 'a', 'b', 'c'])).toEqual([2, 3, 4]);
  });

  it('is quick on long lists', () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `n${index}`);
    const start = performance.now();
    expect(repeatedIndices([...names, 'n0'])).toEqual([200_000]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

import { type AddonFacts, checkFacts, repeatedIndices, SyncSetMigration } from '../../src/addon';
import { growth } from '../growth';

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

  it('takes linear time on long lists', () => {
    const names = (count: number) => [...Array.from({ length: count }, (_, index) => `n${index}`), 'n0'];
    expect(growth(names, repeatedIndices, 1_000, 16)).toBeLessThan(80);
    expect(repeatedIndices(names(200_000))).toEqual([200_000]);
  });
});

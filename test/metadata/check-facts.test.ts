import { imageSet, summaries } from '../releases/folder';
import { readWidget } from './widget';

const release = (more: string) => ({ 'addonimagesets/stage/widget.v1.0.0.yaml': imageSet('widget.v1.0.0', more) });
const LATEST = { addonImageSetVersion: 'latest' };
const catalog = (name: string) => ({ name, image: 'quay.io/a/b' });

describe('checkDocuments', () => {
  it.each([
    ['names that fit', {}, {}],
    ['startingCSV with a catalog', { startingCSV: 'widget.v1' }, {}],
    [
      'a catalog of the add-on that the release takes away',
      { ...LATEST, additionalCatalogSources: [catalog('addon-widget-catalog')] },
      release('additionalCatalogSources: [{name: a, image: quay.io/a/b}]'),
    ],
    [
      'a better name of the snitch than a bad id',
      { id: 'hive-w', label: 'api.openshift.com/addon-hive-w', deadmanssnitch: { tags: [], snitchNamePostFix: 'widget' } },
      {},
    ],
  ])('accepts %s', (_, changes, files) => {
    expect(readWidget(changes, files).diagnostics).toEqual([]);
  });

  it.each([
    ['the label of another id', { label: 'api.openshift.com/addon-other' }, {}, ['addon.yaml:6:12 ADDON_LABEL_MISMATCH']],
    ['a target namespace that is not made', { namespaces: [] }, {}, ['addon.yaml:12:22 ADDON_TARGET_NAMESPACE']],
    ['a namespace twice', { namespaces: ['redhat-widget', 'b', 'b'] }, {}, ['addon.yaml:16:5 ADDON_NAMESPACE_TWICE']],
    ['a catalog twice', { additionalCatalogSources: [catalog('a'), catalog('a')] }, {}, ['addon.yaml:29:15 ADDON_CATALOG_TWICE']],
    [
      "the name of the add-on's own catalog",
      { additionalCatalogSources: [catalog('addon-widget-catalog')] },
      {},
      ['addon.yaml:25:15 ADDON_CATALOG_NAME_RESERVED'],
    ],
    [
      'that name in a release',
      LATEST,
      release('additionalCatalogSources: [{image: quay.io/a/b, name: addon-widget-catalog}]\n'),
      ['widget.v1.0.0.yaml:4:55 ADDON_CATALOG_NAME_RESERVED'],
    ],
    [
      'a catalog twice in a release',
      LATEST,
      release('additionalCatalogSources: [{name: a, image: quay.io/a/b}, {name: a, image: quay.io/a/b}]\n'),
      ['widget.v1.0.0.yaml:4:66 ADDON_CATALOG_TWICE'],
    ],
    [
      'a snitch name of the clusters',
      { deadmanssnitch: { tags: [], snitchNamePostFix: 'hive-w' } },
      {},
      ['addon.yaml:25:26 SNITCH_POST_FIX_INVALID'],
    ],
    [
      'one taken from the id',
      { id: 'hive-w', label: 'api.openshift.com/addon-hive-w', deadmanssnitch: { tags: [] } },
      {},
      ['addon.yaml:23:21 SNITCH_POST_FIX_INVALID'],
    ],
  ])('refuses %s', (_, changes, files, expected) => {
    const { addon, diagnostics } = readWidget(changes, files);
    expect(addon).toBeUndefined();
    expect(summaries(diagnostics)).toEqual(expected);
  });

  it('only warns of a target namespace that is not made once the set selects no cluster any more', () => {
    const { diagnostics } = readWidget({ namespaces: [], syncsetMigration: 'step 5 - migration complete' });
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'ADDON_TARGET_NAMESPACE' }]);
  });

  it('drops startingCSV without a catalog, with a warning', () => {
    const { addon, diagnostics } = readWidget({ addonImageSetVersion: null, startingCSV: 'widget.v1' });
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'ADDON_STARTING_CSV_UNUSED', where: { line: 24 } }]);
    expect(addon?.effective.startingCSV).toBeUndefined();
  });

  it.each([
    [
      'namespaces',
      { namespaces: ['My NS', 'b', 'b'] },
      ['addon.yaml:14:5 SCHEMA_VALUE', 'addon.yaml:16:5 ADDON_NAMESPACE_TWICE'],
    ],
    ['the id', { id: 'Widget', deadmanssnitch: { tags: [] } }, ['addon.yaml:2:9 SCHEMA_VALUE']],
    ['the release', { addonImageSetVersion: 1.5, startingCSV: 'x' }, ['addon.yaml:23:27 SCHEMA_TYPE']],
    [
      'the snitch',
      { id: 'hive-w', label: 'api.openshift.com/addon-hive-w', deadmanssnitch: { tags: 'x' } },
      ['addon.yaml:24:13 SCHEMA_TYPE'],
    ],
  ])('does not judge by what is at fault: %s', (_, changes, expected) => {
    expect(summaries(readWidget(changes).diagnostics)).toEqual(expected);
  });
});

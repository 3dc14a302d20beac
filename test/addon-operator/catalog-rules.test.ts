import { checkCatalogs } from '../../src/addon-operator/catalog-rules';
import { oneLine } from '../olm/render';
import { DIGEST, widget } from './widget';

const image = `quay.io/osd-addons/extra@${DIGEST}`;
const check = (...names: string[]) =>
  checkCatalogs({ ...widget, additionalCatalogSources: names.map((name) => ({ name, image })) }).map(oneLine);

test('additional catalogs with names of their own are good', () => {
  expect(check()).toEqual([]);
  expect(check('extra-one', 'extra-two')).toEqual([]);
});

test.each(['widget', 'addon-widget-catalog'])('%p is reserved', (name) => {
  expect(check('extra-one', name)).toEqual([
    `error ADDON_CATALOG_NAME_RESERVED: additionalCatalogSources[1].name is '${name}', which is the name of the add-on or of its main catalog`,
  ]);
});

test('names are Service names and are there once', () => {
  expect(check('a', 'a', 'B')).toEqual([
    "error CATALOG_NAME_INVALID: additionalCatalogSources[2].name is 'B', which cannot name the Service of a catalog",
    "error ADDON_NAME_REPEATED: additionalCatalogSources[1].name is 'a', which is already in the list",
  ]);
});

test('every image is checked', () => {
  const props = { ...widget, catalogImage: 'a b', additionalCatalogSources: [{ name: 'extra', image: 'quay.io/a:1' }] };
  expect(checkCatalogs(props).map(oneLine)).toEqual([
    "error IMAGE_INVALID: catalogImage is 'a b', which is not an image reference",
    "warning IMAGE_NOT_PINNED: additionalCatalogSources[0].image is 'quay.io/a:1', which is not pinned by a digest",
  ]);
});

import { checkCatalogName } from '../../src/olm/catalog-name';
import { oneLine } from './render';

test.each(['addon-widget-catalog', 'extra.one', 'a', `a${'b'.repeat(62)}`])('%p can name a catalog', (name) => {
  expect(checkCatalogName(name, 'name')).toEqual([]);
});

test.each(['', '1st', 'Extra', 'extra_one', 'extra-', '.a', `a${'b'.repeat(63)}`])('%p cannot', (name) => {
  expect(checkCatalogName(name, 'name').map(oneLine)).toEqual([
    `error CATALOG_NAME_INVALID: name is '${name}', which cannot name the Service of a catalog`,
  ]);
});

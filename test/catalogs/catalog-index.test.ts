import { indexPackages } from '../../src/catalogs/catalog-index';
import { catalog, channel, SINGLE } from './fixture';

test('packages with what is theirs; of two of one name the first', () => {
  const deprecations = { schema: 'olm.deprecations', package: 'widget', entries: [] };
  const read = catalog([...SINGLE, ...SINGLE, channel([], { package: 'gadget' }), deprecations, deprecations]);
  const index = indexPackages(read);
  const widget = index.get('widget');
  expect([...index.keys()]).toEqual(['widget']);
  expect(widget?.blob).toBe(read.packages[0]);
  expect(widget?.channels.get('stable')).toBe(read.channels[0]);
  expect(widget?.bundles.get('widget.v1.0.0')).toBe(read.bundles[0]);
  expect(widget?.deprecations).toBe(read.deprecations[0]);
});

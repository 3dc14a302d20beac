import { packagePropertyOf, versionOf } from '../../src/catalogs/bundle-version';
import { bundle, catalog, PACKAGE } from './fixture';

const [first, second] = catalog([PACKAGE, bundle('1.2.3+b'), bundle('1.0.0', { properties: [] })]).bundles;

test('the version of a bundle is in its property olm.package', () => {
  expect(packagePropertyOf(first)).toEqual({ packageName: 'widget', version: '1.2.3+b', release: '' });
  expect(versionOf(first)?.raw).toBe('1.2.3+b');
});

test('a bundle without one, or no bundle, has none', () => {
  expect([packagePropertyOf(second), versionOf(second), versionOf(undefined)]).toEqual([undefined, undefined, undefined]);
});

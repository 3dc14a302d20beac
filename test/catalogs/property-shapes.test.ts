import { PROPERTY_SHAPES, packagePropertyShape } from '../../src/catalogs/property-shapes';

test('the types that opm knows', () => {
  expect([...PROPERTY_SHAPES.keys()].sort()).toEqual([
    'olm.bundle.object',
    'olm.channel',
    'olm.csv.metadata',
    'olm.gvk',
    'olm.gvk.required',
    'olm.package',
    'olm.package.required',
  ]);
});

test('what is left out of olm.package is empty', () => {
  expect(packagePropertyShape({ value: { packageName: 'a' }, path: [] })).toEqual({ packageName: 'a', version: '', release: '' });
});

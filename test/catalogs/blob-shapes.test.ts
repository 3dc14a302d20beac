import { bundleShape, channelShape, deprecationsShape, packageShape } from '../../src/catalogs/blob-shapes';
import type { Shape } from '../../src/catalogs/shape';

const PROPERTIES = [{ type: 'a', value: { b: [1] } }];

test.each<[string, Shape<object>, object]>([
  [
    'olm.package',
    packageShape,
    {
      name: 'a',
      defaultChannel: 'b',
      icon: { base64data: 'YQ==', mediatype: 'image/png' },
      description: 'c',
      properties: PROPERTIES,
    },
  ],
  [
    'olm.channel',
    channelShape,
    {
      name: 'a',
      package: 'b',
      entries: [{ name: 'c', replaces: 'd', skips: ['e'], skipRange: '<1.0.0' }],
      properties: PROPERTIES,
    },
  ],
  [
    'olm.bundle',
    bundleShape,
    { name: 'a', package: 'b', image: 'c', properties: PROPERTIES, relatedImages: [{ name: 'd', image: 'e' }] },
  ],
  ['olm.deprecations', deprecationsShape, { package: 'a', entries: [{ reference: { schema: 'b', name: 'c' }, message: 'd' }] }],
])('%s keeps all its fields, and has none that is not there', (schema, shape, fields) => {
  expect(shape({ value: { schema, ...fields, more: 1 }, path: [] })).toEqual({ schema, ...fields });
  const empty = Object.entries(shape({ value: { schema }, path: [] })).filter(([, value]) => typeof value === 'object');
  expect(empty).toEqual('entries' in fields ? [['entries', []]] : []);
});

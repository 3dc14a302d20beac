import { bundle, channel, codes, IMAGE, PACKAGE, problems, SINGLE } from './fixture';

const STABLE = channel(['widget.v1.0.0']);
const OBJECT = { type: 'olm.bundle.object', value: { data: Buffer.from('{"kind":"A"}').toString('base64') } };
const OWN = { type: 'olm.package', value: { packageName: 'widget', version: '1.0.0' } };

function one(more: Record<string, unknown>) {
  return [PACKAGE, STABLE, bundle('1.0.0', more)];
}

test.each<[string, Parameters<typeof codes>[0], string[]]>([
  ['no package', [...SINGLE, bundle('1.1.0', { package: '' })], ['FBC_BUNDLE_PACKAGE', 'FBC_PACKAGE_PROPERTY']],
  ['an unknown package', [...SINGLE, bundle('1.1.0', { package: 'gadget' })], ['FBC_PACKAGE_UNKNOWN', 'FBC_PACKAGE_PROPERTY']],
  ['a name twice', [...SINGLE, bundle('1.0.0')], ['FBC_BUNDLE_TWICE']],
  ['in no channel', [...SINGLE, bundle('1.1.0')], ['FBC_BUNDLE_WITHOUT_CHANNEL']],
  ['no name', [PACKAGE, channel(['']), bundle('1.0.0', { name: '' })], ['FBC_BUNDLE_NAME']],
  ['no image', one({ image: '' }), ['FBC_IMAGE_MISSING']],
  ['objects instead of an image', one({ image: '', properties: [OWN, OBJECT] }), []],
  ['an image that is none', one({ image: 'quay.io/Example/UPPER:tag' }), ['FBC_IMAGE']],
  ['an image by tag', one({ image: 'quay.io/example/widget:v1' }), []],
  [
    'a related image that is none',
    one({
      relatedImages: [
        { name: '', image: IMAGE },
        { name: 'x', image: 'a b' },
      ],
    }),
    ['FBC_IMAGE'],
  ],
  ['a related image that is empty', one({ relatedImages: [{ name: 'x', image: '' }] }), []],
])('%s', (_, blobs, expected) => {
  expect(codes(blobs).sort()).toEqual([...expected].sort());
});

test('the place is that of the image', () => {
  expect(
    problems(
      one({
        relatedImages: [
          { name: 'x', image: IMAGE },
          { name: 'y', image: 'a b' },
        ],
      }),
    ),
  ).toEqual(['FBC_IMAGE at a b']);
});

import { imageOf } from '../../src/oci/image';
import { indexOf } from '../../src/oci/image-index';
import { layerOf } from '../../src/oci/layer';
import { platformName } from '../../src/oci/platform';
import { AMD64, ARM64 } from './memory-store';

const layers = [layerOf([{ path: 'a', content: Buffer.from('a') }], 'image')];
const images = [ARM64, AMD64, { variant: 'v7', os: 'linux', architecture: 'arm' }].map((platform) =>
  imageOf({ platform, layers }),
);

test('an index names the images by platform, in one order', () => {
  const index = indexOf(images);
  const { manifests, ...others } = JSON.parse(String(index.bytes));
  expect(others).toEqual({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json' });
  expect(manifests.map((each: { platform: typeof AMD64 }) => platformName(each.platform))).toEqual([
    'linux/amd64',
    'linux/arm/v7',
    'linux/arm64',
  ]);
  expect(manifests[0]).toEqual({ ...images[1]?.manifest.descriptor, platform: AMD64 });
});

test('its digest does not depend on the order, nor on that of the keys of a platform', () => {
  const again = images.map((image) => ({ ...image, platform: Object.fromEntries(Object.entries(image.platform).reverse()) }));
  const reversed = again.map((image, which) => ({ ...image, platform: { ...AMD64, ...image.platform }, which })).reverse();
  expect(indexOf(reversed).descriptor).toEqual(indexOf(images).descriptor);
});

test('two images for one platform come in the order of their digests', () => {
  const [one, two] = [imageOf({ platform: AMD64, layers }), imageOf({ platform: AMD64, layers, labels: { a: 'b' } })];
  expect(indexOf([one, two])).toEqual(indexOf([two, one]));
});

import { gunzipSync } from 'node:zlib';
import { digestOf } from '../../src/oci/digest';
import { layerOf } from '../../src/oci/layer';
import { MediaType } from '../../src/oci/media-type';
import { tarOf } from '../../src/oci/tar';

const files = [
  { path: 'manifests/a.yaml', content: Buffer.from('a: 1\n'.repeat(1000)) },
  { path: 'metadata/annotations.yaml', content: Buffer.from('annotations: {}\n') },
];

test('a layer is the archive, compressed', () => {
  const { blob, diffId } = layerOf(files, 'image');
  expect(gunzipSync(blob.bytes)).toEqual(tarOf(files, 'image'));
  expect(diffId).toBe(digestOf(tarOf(files, 'image')));
  expect(blob.descriptor).toEqual({ mediaType: MediaType.LAYER, digest: digestOf(blob.bytes), size: blob.bytes.length });
});

test('the gzip header has no time and no name', () => {
  expect(Buffer.from(layerOf(files, 'image').blob.bytes).subarray(0, 10).toString('hex')).toBe('1f8b0800000000000003');
});

/** If this changes, so do the digests of all images that users have built: say so in the changelog. */
test('the digest is the same on every machine and with every version of Node', () => {
  expect(layerOf(files, 'image').blob.descriptor.digest).toMatchInlineSnapshot(
    `"sha256:94a7dfcca9547cfe04aded60db61d8d0eebb173e4160ca15055da7c070e8d43d"`,
  );
});

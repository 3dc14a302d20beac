import { type Blob, jsonBlob } from '../../src/oci/descriptor';
import { blobsOf, imageOf } from '../../src/oci/image';
import { indexOf } from '../../src/oci/image-index';
import { layerOf } from '../../src/oci/layer';
import { DockerMediaType, MediaType } from '../../src/oci/media-type';
import { readImage, readIndex, readManifest } from '../../src/oci/read-image';
import { codesOf } from './codes';
import { AMD64, ARM64, MemoryStore } from './memory-store';

const layers = [layerOf([{ path: 'a', content: Buffer.from('a') }], 'image')];
const images = [AMD64, ARM64].map((platform) => imageOf({ platform, layers, labels: { key: 'value' } }));
const [amd64] = images.map(({ manifest }) => manifest.descriptor);
const index = indexOf(images);
const store = new MemoryStore(...images.flatMap(blobsOf), index);

/** An index of anything, added to the store. */
function indexed(...manifests: readonly object[]): Blob {
  const blob = jsonBlob(MediaType.INDEX, { schemaVersion: 2, mediaType: MediaType.INDEX, manifests });
  store.blobs.set(blob.descriptor.digest, blob.bytes);
  return blob;
}

/** An image whose config or manifest is changed, added to the store. */
function changed(config: object, manifest: object = {}): Blob {
  const configBlob = jsonBlob(MediaType.CONFIG, { ...JSON.parse(String(images[0]?.config.bytes)), ...config });
  const document = { ...JSON.parse(String(images[0]?.manifest.bytes)), config: configBlob.descriptor, ...manifest };
  const blob = jsonBlob(document.mediaType, document);
  store.blobs.set(configBlob.descriptor.digest, configBlob.bytes);
  store.blobs.set(blob.descriptor.digest, blob.bytes);
  return blob;
}

const codes = (blob: Blob, platform = AMD64) => codesOf(() => readImage(store, blob.descriptor, platform));

test.each([
  [AMD64, 0],
  [ARM64, 1],
])('the image for %j is found in an index, and by itself', async (platform, which) => {
  const image = await readImage(store, index.descriptor, platform);
  expect(image).toMatchObject({
    descriptor: { digest: images[which]?.manifest.descriptor.digest },
    config: { ...platform, config: { Labels: { key: 'value' } } },
    layers: layers.map(({ blob }) => blob.descriptor),
    configDescriptor: images[which]?.config.descriptor,
  });
  expect(await readImage(store, image.descriptor, platform)).toEqual(image);
});

test('a platform that is missing is named', async () => {
  const s390x = { os: 'linux', architecture: 's390x' };
  expect(await codes(index, s390x)).toEqual(['OCI_PLATFORM_MISSING']);
  await expect(readImage(store, images[0]?.manifest.descriptor ?? index.descriptor, s390x)).rejects.toThrow(
    "is not for the platform 'linux/s390x', but for 'linux/amd64'",
  );
});

test('without a variant any will do, and a variant must fit', async () => {
  const arm = { os: 'linux', architecture: 'arm' };
  const v7 = changed({ ...arm, variant: 'v7' });
  expect(await codes(v7, arm)).toEqual([]);
  expect(await codesOf(() => readImage(store, v7.descriptor, { ...arm, variant: 'v6' }))).toEqual(['OCI_PLATFORM_MISSING']);
});

test('an index of one image that does not say its platform', async () => {
  expect(await codes(indexed({ ...amd64 }))).toEqual([]);
  expect(await codes(indexed({ ...amd64 }), ARM64)).toEqual(['OCI_PLATFORM_MISSING']);
  expect(await codes(indexed({ ...amd64 }, { ...amd64 }))).toEqual(['OCI_PLATFORM_MISSING']);
});

test('an index in an index is followed, but not without end', async () => {
  let nested = index;
  for (let depth = 0; depth < 40; depth++) nested = indexed({ ...nested.descriptor });
  expect(await codes(nested)).toEqual([]);
  for (let depth = 0; depth < 20; depth++) nested = indexed({ ...nested.descriptor });
  expect(await codes(nested)).toEqual(['OCI_INDEX_NESTED']);
});

test('a tree of indexes is not walked whole', async () => {
  const leaves = Array.from({ length: 200 }, (_, each) =>
    indexed({ ...amd64, platform: { os: `${each}`, architecture: '' } }, { ...amd64 }),
  );
  const root = indexed(...leaves.map(({ descriptor }) => descriptor));
  const before = store.reads;
  expect(await codes(root)).toEqual(['OCI_INDEX_NESTED']);
  expect(store.reads - before).toBeLessThan(60);
});

test.each<[string, Blob, string]>([
  ['a config that is an index', changed({}, { config: { ...index.descriptor } }), 'OCI_DOCUMENT_INVALID'],
  [
    'a config that is no config of an image',
    changed({}, { config: { ...amd64, mediaType: MediaType.EMPTY } }),
    'OCI_DOCUMENT_INVALID',
  ],
  ['a layer that the config does not know', changed({}, { layers: [] }), 'OCI_DOCUMENT_INVALID'],
  ['a config without diff ids', changed({ rootfs: { type: 'layers' } }), 'OCI_DOCUMENT_INVALID'],
  [
    'a config for another platform than the index says',
    indexed({ ...changed(ARM64).descriptor, platform: AMD64 }),
    'OCI_PLATFORM_MISSING',
  ],
  ['a size that is another', indexed({ ...amd64, size: 7, platform: AMD64 }), 'OCI_BLOB_MISMATCH'],
  ['a manifest of 5 MB', indexed({ ...amd64, size: 5_000_000, platform: AMD64 }), 'OCI_DOCUMENT_INVALID'],
  [
    'an index that is called a manifest',
    indexed({ ...index.descriptor, mediaType: MediaType.MANIFEST, platform: AMD64 }),
    'OCI_MEDIA_TYPE',
  ],
  ['something unknown', indexed({ ...amd64, mediaType: 'text/plain', platform: AMD64 }), 'OCI_MEDIA_TYPE'],
])('%s is refused', async (_, blob, code) => {
  expect(await codes(blob)).toEqual([code]);
});

test('an image of docker', async () => {
  const config = { ...images[0]?.config.descriptor, mediaType: DockerMediaType.CONFIG };
  const image = changed({}, { mediaType: DockerMediaType.MANIFEST, config });
  expect(await codes(image)).toEqual([]);
});

test('indexes and manifests are read by themselves', async () => {
  expect((await readIndex(store, index.descriptor)).manifests).toHaveLength(2);
  expect((await readManifest(store, amd64 ?? index.descriptor)).layers).toHaveLength(1);
});

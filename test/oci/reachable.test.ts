import { type Blob, type Descriptor, jsonBlob } from '../../src/oci/descriptor';
import { digestOf } from '../../src/oci/digest';
import { blobsOf, imageOf } from '../../src/oci/image';
import { indexOf } from '../../src/oci/image-index';
import { layerOf } from '../../src/oci/layer';
import { MediaType } from '../../src/oci/media-type';
import { reachable, subjectOf } from '../../src/oci/reachable';
import { AMD64, ARM64 } from './memory-store';

const layers = [layerOf([{ path: 'a', content: Buffer.from('a') }], 'image')];
const images = [AMD64, ARM64].map((platform) => imageOf({ platform, layers }));
const index = indexOf(images);
const blobs = new Map<string, Blob>([...images.flatMap(blobsOf), index].map((blob) => [blob.descriptor.digest, blob]));
const reads: string[] = [];

function read({ digest }: Descriptor): Uint8Array {
  reads.push(digest);
  return blobs.get(digest)?.bytes ?? Buffer.alloc(0);
}

function add(mediaType: string, document: object): Descriptor {
  const blob = jsonBlob(mediaType, { schemaVersion: 2, mediaType, ...document });
  blobs.set(blob.descriptor.digest, blob);
  return blob.descriptor;
}

test('everything below an index, each document read once', () => {
  reads.length = 0;
  const all = reachable([index.descriptor, index.descriptor], read);
  expect([...all.keys()].sort()).toEqual([...blobs.keys()].sort());
  expect(reads).toHaveLength(3);
});

test('indexes in indexes, however deep', () => {
  let root = index.descriptor;
  for (let depth = 0; depth < 5000; depth++) root = add(MediaType.INDEX, { manifests: [root] });
  expect(reachable([root], read).size).toBe(5000 + 6);
});

test('what is named as a layer first and as an index then is still followed', () => {
  const asLayer = { ...index.descriptor, mediaType: MediaType.LAYER };
  const manifest = add(MediaType.MANIFEST, { config: images[0]?.config.descriptor, layers: [asLayer] });
  for (const roots of [
    [manifest, index.descriptor],
    [index.descriptor, manifest],
  ])
    expect(reachable(roots, read).size).toBe(7);
});

test('a subject is told, but is no part', () => {
  const subject = index.descriptor;
  const empty = { mediaType: MediaType.EMPTY, digest: digestOf('{}'), size: 2 };
  const manifest = add(MediaType.MANIFEST, { config: empty, layers: [], subject });
  expect(subjectOf(manifest, read)).toEqual(subject);
  expect([...reachable([manifest], read).keys()].sort()).toEqual([manifest.digest, empty.digest].sort());
  expect(subjectOf(add(MediaType.INDEX, { manifests: [], subject }), read)).toEqual(subject);
  expect(subjectOf(index.descriptor, read)).toBeUndefined();
  expect(subjectOf(empty, read)).toBeUndefined();
});

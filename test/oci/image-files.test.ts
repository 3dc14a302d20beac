import { gzipSync } from 'node:zlib';
import { filesOfImage, type ImageFilesOptions } from '../../src/oci/image-files';
import { layerOf } from '../../src/oci/layer';
import { MediaType } from '../../src/oci/media-type';
import { readImage } from '../../src/oci/read-image';
import { codesOf } from './codes';
import { AMD64, rawLayer, stored } from './memory-store';
import { type RawEntry, rawTar } from './raw-tar';

const CONFIGS: ImageFilesOptions = { paths: ['/configs'] };

async function read(layers: Parameters<typeof stored>[0], options = CONFIGS): Promise<string[]> {
  const { image, store } = stored(layers);
  const files = await filesOfImage(store, await readImage(store, image.manifest.descriptor, AMD64), options);
  return files.map(({ path, content }) => `${path} ${content}`);
}

const a: RawEntry = { name: 'configs/a', content: '1' };

test('the layers lie on each other, and the files come sorted', async () => {
  const below = layerOf(
    ['configs/b', 'configs/B', 'configs/gone', 'etc/passwd'].map((path) => ({ path, content: Buffer.from('below') })),
    'image',
  );
  const above = rawLayer(rawTar(a, { name: 'configs/.wh.gone' }));
  expect(await read([below, above])).toEqual(['configs/B below', 'configs/a 1', 'configs/b below']);
});

test.each([
  ['gzip of docker', 'application/vnd.docker.image.rootfs.diff.tar.gzip', gzipSync],
  ['no compression', 'application/vnd.oci.image.layer.v1.tar', (tar: Buffer) => tar],
])('a layer with %s', async (_, mediaType, compress) => {
  expect(await read([rawLayer(rawTar(a), mediaType, compress)])).toEqual(['configs/a 1']);
});

test('a path may lead nowhere, but not outside', async () => {
  expect(await read([rawLayer(rawTar(a))], { paths: ['manifests/', 'metadata'] })).toEqual([]);
  expect(await codesOf(() => read([rawLayer(rawTar(a))], { paths: ['/../etc'] }))).toEqual(['OCI_PATH_INVALID']);
});

test('a layer that is not the one of the config is refused', async () => {
  const layer = { ...rawLayer(rawTar(a)), diffId: rawLayer(rawTar()).diffId };
  expect(await codesOf(() => read([layer]))).toEqual(['OCI_LAYER_INVALID']);
});

test.each([
  ['plain bytes', Buffer.alloc(2048, 1)],
  ['a cut stream', gzipSync(rawTar(a)).subarray(0, 40)],
  ['no bytes', Buffer.alloc(0)],
])('%s where gzip should be are refused', async (_, bytes) => {
  expect(await codesOf(() => read([rawLayer(rawTar(a), MediaType.LAYER, () => bytes)]))).toEqual(['OCI_LAYER_INVALID']);
});

test('all that is no file among the files is named at once', async () => {
  const layer = rawLayer(rawTar({ name: 'configs/l', type: '2', link: 'x' }, { name: 'configs/d', type: '3' }, a));
  expect(await codesOf(() => read([layer]))).toEqual(['OCI_LAYER_UNSAFE', 'OCI_LAYER_UNSAFE']);
});

test.each<[string, ImageFilesOptions['limits']]>([
  ['bytes of a layer', { layerBytes: 10 }],
  ['bytes when it is unpacked', { unpackedBytes: 4000 }],
  ['entries', { entries: 2 }],
  ['entries that are kept', { keptEntries: 1 }],
  ['bytes that are kept', { keptBytes: 1 }],
])('a limit of %s', async (_, limits) => {
  const layers = [rawLayer(rawTar(a, { name: 'configs/b', content: '2' })), rawLayer(rawTar({ name: 'other' }))];
  expect(await codesOf(() => read(layers, { ...CONFIGS, limits }))).toEqual(['OCI_LAYER_TOO_LARGE']);
  expect(await read(layers)).toHaveLength(2);
});

test('a decompression bomb is stopped when it has said enough', async () => {
  const bomb = rawLayer(rawTar({ name: 'zeros', content: Buffer.alloc(50_000_000) }));
  const start = process.memoryUsage().arrayBuffers;
  expect(await codesOf(() => read([bomb], { ...CONFIGS, limits: { unpackedBytes: 1_000_000 } }))).toEqual([
    'OCI_LAYER_TOO_LARGE',
  ]);
  expect(process.memoryUsage().arrayBuffers - start).toBeLessThan(60_000_000);
});

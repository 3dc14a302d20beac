import { blobOf, jsonBlob, MediaType } from '../../src/oci';
import { type CopyTarget, copyImage } from '../../src/registry';
import { client, closeAll, image, imageOfBlobs, MemoryLayout, multiArch, startRegistry } from './support/setting';

afterEach(closeAll);

test('a layout becomes a repository, that another one, and that a layout again', async () => {
  const registry = await startRegistry();
  const { registries } = client();
  const host = registries.at(registry.host);
  const { root, blobs } = multiArch('a');
  const from = new MemoryLayout().add('x', { root, blobs });
  const first = await copyImage(from, root, host.repository('first', 'push'));
  expect(first).toEqual({
    manifests: 3,
    written: 4,
    mounted: 0,
    present: 0,
    bytes: blobs.reduce((sum, { bytes }) => sum + bytes.length, 0),
  });
  const second = await copyImage(host.repository('first'), root, host.repository('second', 'push'));
  expect(second).toMatchObject({ manifests: 3, written: 0, mounted: 4, present: 0 });
  const layout = new MemoryLayout();
  expect(await copyImage(host.repository('second'), root, layout)).toMatchObject({ manifests: 3, written: 4 });
  expect(new Map([...layout.content].map(([digest, bytes]) => [digest, Buffer.from(bytes)]))).toEqual(from.content);
});

test('blobs go first, then the manifests that name them, then the index', async () => {
  const { root, blobs } = multiArch('a');
  const written: string[] = [];
  const to: CopyTarget = {
    has: async () => false,
    read: async () => Buffer.alloc(0),
    write: async ({ descriptor }) => {
      written.push(descriptor.mediaType.replace(/.*image\./, ''));
    },
  };
  await copyImage(new MemoryLayout().add('x', { root, blobs }), root, to, { concurrency: 1 });
  const kinds = ['config.v1+json', 'layer.v1.tar+gzip'];
  expect(written).toEqual([...kinds, ...kinds, 'manifest.v1+json', 'manifest.v1+json', 'index.v1+json']);
});

test('nothing is sent for a manifest that is there, and only what is missing for another', async () => {
  const registry = await startRegistry();
  const repository = client().registries.at(registry.host).repository('a', 'push');
  const { root, blobs } = multiArch('a');
  const layout = new MemoryLayout().add('x', { root, blobs });
  await copyImage(layout, root, repository);
  registry.seen.length = 0;
  expect(await copyImage(layout, root, repository)).toEqual({ manifests: 0, written: 0, mounted: 0, present: 1, bytes: 0 });
  expect(registry.log()).toEqual([`HEAD /v2/a/manifests/${root.digest}`]);
  registry.manifests.delete(`a@${root.digest}`);
  expect(await copyImage(layout, root, repository)).toMatchObject({ manifests: 1, written: 0, present: 2 });
});

test('so many blobs at once as is said, and a failure ends all before it is told', async () => {
  const config = jsonBlob(MediaType.CONFIG, {});
  const layers = Array.from({ length: 9 }, (_, index) => blobOf(MediaType.LAYER, Buffer.from(`layer ${index}`)));
  const { root, blobs } = imageOfBlobs(config, layers);
  let running = 0;
  let most = 0;
  const to: CopyTarget = {
    has: async () => false,
    read: async () => Buffer.alloc(0),
    write: async ({ descriptor }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      if (descriptor.digest === layers[2]?.descriptor.digest) throw new Error('no');
    },
  };
  await expect(copyImage(new MemoryLayout().add('x', { root, blobs }), root, to, { concurrency: 3 })).rejects.toThrow('no');
  expect([most, running]).toEqual([3, 0]);
});

test('progress is told in bytes, and ends with all of them', async () => {
  const { root, blobs } = image('a', 1000);
  const told: [number, number][] = [];
  const onProgress = (done: number, total: number) => void told.push([done, total]);
  await copyImage(new MemoryLayout().add('x', { root, blobs }), root, new MemoryLayout(), { onProgress });
  const total = blobs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(told).toHaveLength(3);
  expect(told.at(-1)).toEqual([total, total]);
});

test('an index within itself, as far as that can be, and one nested deep', async () => {
  let { root, blobs } = image('a');
  for (let depth = 0; depth < 6; depth++) {
    const index = jsonBlob(MediaType.INDEX, { schemaVersion: 2, mediaType: MediaType.INDEX, manifests: [root, root] });
    [root, blobs] = [index.descriptor, [...blobs, index]];
  }
  await expect(copyImage(new MemoryLayout().add('x', { root, blobs }), root, new MemoryLayout())).rejects.toThrow(
    'is nested more than 4 deep',
  );
});

test('an index of too many, and a manifest too large', async () => {
  const manifests = Array.from({ length: 1001 }, (_, index) => image(String(index)));
  const index = jsonBlob(MediaType.INDEX, {
    schemaVersion: 2,
    mediaType: MediaType.INDEX,
    manifests: manifests.map(({ root }) => root),
  });
  const from = new MemoryLayout().add('x', {
    root: index.descriptor,
    blobs: [index, ...manifests.flatMap(({ blobs }) => blobs)],
  });
  await expect(copyImage(from, index.descriptor, new MemoryLayout())).rejects.toThrow('has more than 1000 manifests');
  await expect(copyImage(from, { ...index.descriptor, size: 5e6 }, new MemoryLayout())).rejects.toThrow(
    'has 5000000 bytes, and is a manifest',
  );
});

import { copyBlobs } from '../../src/oci/copy';
import { blobOf } from '../../src/oci/descriptor';
import { codesOf } from './codes';
import { MemoryStore } from './memory-store';

const blobs = ['a', 'b', 'c'].map((text) => blobOf('text/plain', Buffer.from(text)));
const descriptors = blobs.map(({ descriptor }) => descriptor);

test('only what is missing is read and written', async () => {
  const [source, store] = [new MemoryStore(...blobs), new MemoryStore(...blobs.slice(0, 2))];
  await copyBlobs(source, store, descriptors);
  expect(source.reads).toBe(1);
  expect(store.blobs).toEqual(source.blobs);
});

test('what is damaged is not copied', async () => {
  const [source, store] = [new MemoryStore(...blobs), new MemoryStore()];
  for (const { digest } of descriptors.slice(1)) source.blobs.set(digest, Buffer.from('x'));
  expect(await codesOf(() => copyBlobs(source, store, descriptors))).toEqual(['OCI_BLOB_MISMATCH']);
  expect(store.blobs.size).toBe(1);
});

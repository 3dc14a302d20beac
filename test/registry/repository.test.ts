import { blobOf, MediaType } from '../../src/oci';
import { always, endless, status } from './support/faults';
import { client, closeAll, startRegistry } from './support/setting';

afterEach(closeAll);

const BLOB = blobOf(MediaType.LAYER, Buffer.from('content'));
const KEY = `a@${BLOB.descriptor.digest}`;

async function setUp() {
  const registry = await startRegistry();
  registry.blobs.set(KEY, Buffer.from(BLOB.bytes));
  return { registry, repository: client().registries.at(registry.host).repository('a') };
}

test('reads a blob', async () => {
  const { repository } = await setUp();
  expect(Buffer.from(await repository.read(BLOB.descriptor)).toString()).toBe('content');
  expect(repository.name).toBe('a');
});

test.each([
  ['other content of the same length', 'tnetnoc'],
  ['less', 'cont'],
  ['nothing', ''],
])('refuses %s', async (_, content) => {
  const { registry, repository } = await setUp();
  registry.blobs.set(KEY, Buffer.from(content));
  await expect(repository.read(BLOB.descriptor)).rejects.toThrow('REGISTRY_CONTENT_DIFFERS');
});

test('refuses a size that is not that of the content', async () => {
  const { repository } = await setUp();
  await expect(repository.read({ ...BLOB.descriptor, size: 8 })).rejects.toThrow('has 7 bytes, where 8 bytes of the type');
});

test('refuses more than the descriptor says, before it has come', async () => {
  const { registry, repository } = await setUp();
  registry.faults.push(always(/blobs/, endless(200)));
  await expect(repository.read(BLOB.descriptor)).rejects.toThrow('its answer is longer than 7 bytes');
});

test('refuses a blob that no memory holds, without asking for it', async () => {
  const { registry, repository } = await setUp();
  await expect(repository.read({ ...BLOB.descriptor, size: 2 ** 40 })).rejects.toThrow('at most 1073741824 are read');
  expect(registry.seen).toEqual([]);
});

test('an error of the registry is no missing blob', async () => {
  const { registry, repository } = await setUp();
  registry.faults.push(always(/blobs/, status(403)));
  await expect(repository.has(BLOB.descriptor)).rejects.toThrow('Cannot look for the blob');
  await expect(repository.read(BLOB.descriptor)).rejects.toThrow('Cannot read the blob');
});

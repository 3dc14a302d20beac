import { blobOf, MediaType } from '../../src/oci';
import { always, endless, status } from './support/faults';
import type { MemoryRegistryOptions } from './support/memory-registry';
import { client, closeAll, startRegistry } from './support/setting';

afterEach(closeAll);

const BLOB = blobOf(MediaType.LAYER, Buffer.from('content'));
const KEY = `a@${BLOB.descriptor.digest}`;

async function setUp(options: MemoryRegistryOptions = {}) {
  const registry = await startRegistry(options);
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

test('a blob is taken over from where it is known to be', async () => {
  const { registry } = await setUp();
  registry.seen.length = 0;
  const { registries } = client();
  const host = registries.at(registry.host);
  expect(await host.repository('a').has(BLOB.descriptor)).toBe(true);
  expect(await host.repository('b', 'push').mount(BLOB.descriptor)).toBe('mounted');
  expect(registry.blobs.has(`b@${BLOB.descriptor.digest}`)).toBe(true);
  expect(await host.repository('a', 'push').mount(BLOB.descriptor)).toBe('present');
  expect(registry.writes()).toEqual(['POST /v2/b/blobs/uploads/']);
});

test('a registry that does not mount has begun an upload instead, which is used', async () => {
  const { registry } = await setUp({ refusesMounts: true });
  const { registries } = client();
  const host = registries.at(registry.host);
  await host.repository('a').has(BLOB.descriptor);
  registry.seen.length = 0;
  const other = host.repository('b', 'push');
  expect(await other.mount(BLOB.descriptor)).toBeUndefined();
  await other.write(BLOB);
  expect(registry.writes()).toEqual(['POST /v2/b/blobs/uploads/', 'PUT /v2/b/blobs/uploads/1']);
});

test('a registry that answers a mount with an error gets the blob', async () => {
  const { registry } = await setUp();
  const { registries } = client();
  const host = registries.at(registry.host);
  await host.repository('a').has(BLOB.descriptor);
  registry.faults.push(always(/mount/, status(403)));
  const other = host.repository('b', 'push');
  expect(await other.mount(BLOB.descriptor)).toBeUndefined();
  await other.write(BLOB);
  expect(registry.blobs.has(`b@${BLOB.descriptor.digest}`)).toBe(true);
});

test('a token service that gives nothing for the other repository', async () => {
  const registry = await startRegistry({ auth: 'bearer' });
  registry.blobs.set(KEY, Buffer.from(BLOB.bytes));
  registry.faults.push(always(/token.*scope.*scope=repository%3Aa/, status(403)));
  const host = client().registries.at(registry.host);
  await host.repository('a').has(BLOB.descriptor);
  const other = host.repository('b', 'push');
  expect(await other.mount(BLOB.descriptor)).toBeUndefined();
  await other.write(BLOB);
  expect(registry.blobs.has(`b@${BLOB.descriptor.digest}`)).toBe(true);
});

test('the token for a mount is for both repositories', async () => {
  const registry = await startRegistry({ auth: 'bearer' });
  registry.blobs.set(KEY, Buffer.from(BLOB.bytes));
  const host = client().registries.at(registry.host);
  await host.repository('a').has(BLOB.descriptor);
  expect(await host.repository('b', 'push').mount(BLOB.descriptor)).toBe('mounted');
  expect(registry.seen.map(({ path }) => decodeURIComponent(path))).toContain(
    '/token?service=memory&scope=repository:b:pull,push&scope=repository:a:pull',
  );
});

import type * as http from 'node:http';
import { type Blob, blobOf, MediaType } from '../../src/oci';
import type { RegistryOptions, Repository } from '../../src/registry';
import type { TestClock } from '../http/test-clock';
import { always, cut, status, times } from './support/faults';
import { bodyOf, end, type MemoryRegistry, type MemoryRegistryOptions } from './support/memory-registry';
import { client, closeAll, startRegistry } from './support/setting';

afterEach(closeAll);

const BLOB: Blob = blobOf(MediaType.LAYER, Buffer.from('0123456789'.repeat(10)));
const KEY = `a@${BLOB.descriptor.digest}`;

async function setUp(
  options: MemoryRegistryOptions = {},
  more: Partial<RegistryOptions> = {},
): Promise<{ registry: MemoryRegistry; repository: Repository; clock: TestClock }> {
  const registry = await startRegistry(options);
  const { registries, clock } = client({ chunkSize: 30, ...more });
  const host = registries.at(registry.host);
  // The address is found out before the faults begin.
  await host.repository('none').find('none');
  registry.seen.length = 0;
  return { registry, repository: host.repository('a', 'push'), clock };
}

function ranges(registry: MemoryRegistry): string[] {
  return registry.seen
    .filter(({ method }) => method === 'PATCH' || method === 'PUT')
    .map(({ method, headers }) => `${method} ${headers['content-range'] ?? 'whole'} of ${headers['content-length']}`);
}

/** Takes the first bytes of a piece, and cuts the connection. */
function takeSome(registry: MemoryRegistry, bytes: number) {
  return async (request: http.IncomingMessage) => {
    const id = /uploads\/(\d+)/.exec(request.url ?? '')?.[1] ?? '';
    const before = registry.uploads.get(id) ?? Buffer.alloc(0);
    registry.uploads.set(id, Buffer.concat([before, (await bodyOf(request)).subarray(0, bytes)]));
    cut(request);
  };
}

test('a blob of one piece is sent at once, and the query of the registry comes back as it is', async () => {
  const { registry, repository } = await setUp({}, { chunkSize: 100 });
  await repository.write(BLOB);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  expect(ranges(registry)).toEqual(['PUT whole of 100']);
  const digest = encodeURIComponent(BLOB.descriptor.digest);
  expect(registry.seen.map(({ path }) => path)).toContain(`/v2/a/blobs/uploads/1?_state=a+b/c%3D&digest=${digest}`);
});

test('an empty blob', async () => {
  const { registry, repository } = await setUp();
  const empty = blobOf(MediaType.LAYER, Buffer.alloc(0));
  await repository.write(empty);
  expect(registry.blobs.get(`a@${empty.descriptor.digest}`)).toEqual(Buffer.alloc(0));
});

test('a long blob is sent in pieces', async () => {
  const { registry, repository } = await setUp();
  await repository.write(BLOB);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  expect(ranges(registry)).toEqual(['PATCH 0-29 of 30', 'PATCH 30-59 of 30', 'PATCH 60-89 of 30', 'PUT 90-99 of 10']);
});

test('pieces are as long as the registry wants them', async () => {
  const { registry, repository } = await setUp({ shortestChunk: 45 });
  await repository.write(BLOB);
  expect(ranges(registry)).toEqual(['PATCH 0-44 of 45', 'PATCH 45-89 of 45', 'PUT 90-99 of 10']);
});

test('after a cut, it goes on where the registry says it stopped', async () => {
  const { registry, repository, clock } = await setUp();
  registry.faults.push(times(1, /PATCH/, takeSome(registry, 17)));
  await repository.write(BLOB);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  expect(ranges(registry)).toEqual(['PATCH 0-29 of 30', 'PATCH 17-46 of 30', 'PATCH 47-76 of 30', 'PUT 77-99 of 23']);
  expect(clock.slept).toEqual([375]);
});

test.each([
  ['before anything has arrived', 0, 'PATCH 0-29 of 30'],
  ['after all of it has', 30, 'PATCH 30-59 of 30'],
])('a piece that is cut %s', async (_, bytes, next) => {
  const { registry, repository } = await setUp();
  registry.faults.push(times(1, /PATCH/, takeSome(registry, bytes)));
  await repository.write(BLOB);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  expect(ranges(registry)[1]).toBe(next);
});

test('500 for a piece, twice', async () => {
  const { registry, repository, clock } = await setUp();
  registry.faults.push(times(2, /PATCH/, status(500)));
  await repository.write(BLOB);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  expect(clock.slept).toEqual([375, 750]);
});

test('a registry that is at another place says so by 416', async () => {
  const { registry, repository } = await setUp();
  registry.faults.push((request) => {
    // Somebody has taken a part away, as a crash of the registry can.
    if (request.headers['content-range'] === '60-89')
      for (const [id, bytes] of registry.uploads) registry.uploads.set(id, bytes.subarray(0, 40));
    return false;
  });
  await repository.write(BLOB);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  expect(ranges(registry)).toEqual([
    'PATCH 0-29 of 30',
    'PATCH 30-59 of 30',
    'PATCH 60-89 of 30',
    'PATCH 40-69 of 30',
    'PUT 70-99 of 30',
  ]);
});

test('an upload that the registry has lost is begun anew', async () => {
  const { registry, repository } = await setUp();
  registry.faults.push(
    times(1, /PATCH/, async (request) => {
      await bodyOf(request);
      registry.uploads.clear();
      cut(request);
    }),
  );
  await repository.write(BLOB);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  expect(registry.log().filter((line) => line.startsWith('POST'))).toHaveLength(2);
});

test.each([400, 404, 405, 416, 501])('a registry that answers pieces with %i gets the blob whole', async (code) => {
  const { registry, repository } = await setUp();
  registry.faults.push(always(/PATCH/, status(code)));
  await repository.write(BLOB);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  expect(ranges(registry).at(-1)).toBe('PUT whole of 100');
});

test('the answer to the end of an upload is lost', async () => {
  const { registry, repository } = await setUp({}, { chunkSize: 100 });
  registry.faults.push(
    times(1, /PUT/, async (request) => {
      registry.blobs.set(KEY, await bodyOf(request));
      registry.uploads.clear();
      cut(request);
    }),
  );
  await repository.write(BLOB);
  expect(ranges(registry)).toEqual(['PUT whole of 100']);
});

test.each([
  ['500', status(500), 'REGISTRY_BUSY'],
  ['cuts', cut, 'REGISTRY_UNREACHABLE'],
  ['403', status(403), 'REGISTRY_DENIED'],
  ['400', status(400), 'REGISTRY_REFUSED'],
])('a registry that answers every piece with %s', async (_, fault, code) => {
  const { registry, repository } = await setUp();
  registry.faults.push(always(/PATCH|PUT/, fault));
  await expect(repository.write(BLOB)).rejects.toThrow(code);
  expect(registry.seen.length).toBeLessThan(40);
});

test.each([
  ['nowhere', {}, 'REGISTRY_ANSWER_INVALID'],
  ['to plain HTTP elsewhere', { location: 'http://example.com/upload?sig=secret' }, 'REGISTRY_REDIRECT_REFUSED'],
])('an upload that leads %s', async (_, headers, code) => {
  const { registry, repository } = await setUp();
  registry.faults.push(always(/POST/, status(202, headers)));
  const writing = repository.write(BLOB);
  await expect(writing).rejects.toThrow(code);
  await expect(writing).rejects.not.toThrow('secret');
});

test.each(['its place', 'a redirect'])('an upload to another host, by %s, takes no authorization there', async (by) => {
  const elsewhere = await startRegistry();
  const { registry, repository } = await setUp(
    { auth: 'basic', password: 'password' },
    { credentials: async () => ({ kind: 'password', username: 'user', password: 'password' }) },
  );
  elsewhere.faults.push(
    always(/PUT \/there/, async (request, response) => {
      registry.blobs.set(KEY, await bodyOf(request));
      end(response, 201);
    }),
  );
  const location = `http://${elsewhere.host}/there?sig=x`;
  const isLogged = (request: http.IncomingMessage) => request.headers.authorization !== undefined;
  registry.faults.push(async (request, response) => {
    if (!isLogged(request) || request.method === 'HEAD') return false;
    await bodyOf(request);
    if (by === 'its place' && request.method === 'POST') end(response, 202, { location });
    else if (by === 'a redirect' && request.method === 'POST') end(response, 202, { location: '/here' });
    else end(response, 307, { location });
    return true;
  });
  await repository.write({ ...BLOB });
  expect(elsewhere.seen.map(({ authorization }) => authorization).every((header) => header === undefined)).toBe(true);
  expect(elsewhere.seen.length).toBeGreaterThan(0);
  expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
});

test.each([
  ['its digest', /PUT/, 201, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }],
  ['that it is there', /PUT/, 201, {}],
])('a registry that lies about %s', async (_, which, code, headers) => {
  const { registry, repository } = await setUp({}, { chunkSize: 100 });
  registry.faults.push(always(which, status(code, headers)));
  await expect(repository.write(BLOB)).rejects.toThrow('REGISTRY_CONTENT_DIFFERS');
});

test.each([
  ['its length', { 'content-length': '7' }],
  ['its digest', { 'content-length': '100', 'docker-content-digest': `sha256:${'0'.repeat(64)}` }],
])('a registry that lies about %s when it is asked for a blob', async (_, headers) => {
  const { registry, repository } = await setUp();
  registry.faults.push(always(/HEAD/, status(200, headers)));
  await expect(repository.has(BLOB.descriptor)).rejects.toThrow('REGISTRY_CONTENT_DIFFERS');
});

test.each(['0-1000', 'bytes=0-abc', '5-10', ''])(
  'a registry that says nonsense about the state of an upload: %j',
  async (range) => {
    const { registry, repository } = await setUp();
    registry.faults.push(times(1, /PATCH/, cut), always(/GET .*uploads/, status(204, { range })));
    await repository.write(BLOB);
    expect(registry.blobs.get(KEY)).toEqual(BLOB.bytes);
  },
);

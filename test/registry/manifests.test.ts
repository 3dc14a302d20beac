import { DockerMediaType, MediaType } from '../../src/oci';
import { always, status, times } from './support/faults';
import { end } from './support/memory-registry';
import { client, closeAll, image, multiArch, startRegistry } from './support/setting';

afterEach(closeAll);

const { root, blobs } = image('a');
const manifest = blobs.at(-1);
if (!manifest) throw new Error('an image has a manifest');
const { bytes } = manifest;
const OTHER = `sha256:${'0'.repeat(64)}` as const;

async function setUp() {
  const registry = await startRegistry();
  const repository = client().registries.at(registry.host).repository('a', 'push');
  await repository.find('none');
  registry.seen.length = 0;
  return { registry, repository };
}

test('a manifest is written by its digest, and read back by HEAD and GET', async () => {
  const { registry, repository } = await setUp();
  await repository.write(manifest);
  const path = `/v2/a/manifests/${root.digest}`;
  expect(registry.log()).toEqual([`PUT ${path}`, `HEAD ${path}`, `GET ${path}`]);
  expect(registry.manifests.get(`a@${root.digest}`)).toEqual({ mediaType: MediaType.MANIFEST, bytes: Buffer.from(bytes) });
  expect(await repository.has(root)).toBe(true);
  expect(Buffer.from(await repository.read(root))).toEqual(Buffer.from(bytes));
});

test('an index and the types of docker are asked for too', async () => {
  const { registry, repository } = await setUp();
  await repository.find('1');
  expect(registry.seen[0]?.headers.accept?.split(', ')).toEqual([
    MediaType.INDEX,
    MediaType.MANIFEST,
    DockerMediaType.INDEX,
    DockerMediaType.MANIFEST,
  ]);
  const index = multiArch('x').blobs.at(-1);
  if (!index) throw new Error('it has an index');
  await repository.write(index);
  expect(await repository.resolve(index.descriptor.digest)).toEqual(index.descriptor);
});

test('a tag is written once, and what it stood for is told', async () => {
  const { registry, repository } = await setUp();
  const other = image('b').blobs.at(-1);
  if (!other) throw new Error('an image has a manifest');
  expect(await repository.tag(manifest, '1')).toBeUndefined();
  expect(await repository.resolve('1')).toEqual(root);
  registry.seen.length = 0;
  expect(await repository.tag(manifest, '1')).toBe(root.digest);
  expect(registry.log()).toEqual(['HEAD /v2/a/manifests/1']);
  expect(await repository.tag(other, '1')).toBe(root.digest);
  expect(await repository.resolve('1')).toEqual(other.descriptor);
});

test('a registry that says no digest is asked for the manifest', async () => {
  const { registry, repository } = await setUp();
  await repository.tag(manifest, '1');
  registry.faults.push(times(1, /HEAD/, status(200, { 'content-type': MediaType.MANIFEST })));
  expect(await repository.resolve('1')).toEqual(root);
});

test('what is not there', async () => {
  const { repository } = await setUp();
  expect(await repository.find('1')).toBeUndefined();
  await expect(repository.resolve('1')).rejects.toThrow('The repository a has no image 1');
  await expect(repository.read(root)).rejects.toThrow(`The repository a does not have ${root.digest}`);
  await expect(repository.read({ ...root, mediaType: MediaType.LAYER })).rejects.toThrow('REGISTRY_NOT_FOUND');
});

test.each([
  ['a page for people', 'text/html'],
  ['the manifest of schema 1', 'application/vnd.docker.distribution.manifest.v1+prettyjws'],
  ['nothing', ''],
])('content of a wrong type: %s', async (_, type) => {
  const { registry, repository } = await setUp();
  registry.faults.push(
    always(/HEAD|GET/, status(200, { 'content-type': type, 'docker-content-digest': root.digest, 'content-length': '7' })),
  );
  await expect(repository.resolve('1')).rejects.toThrow('which is no manifest');
});

test.each([
  ['says another digest for what it has taken', /PUT/, 201, { 'docker-content-digest': OTHER }],
  ['says another digest for a digest', /HEAD/, 200, { 'docker-content-digest': OTHER, 'content-length': '7' }],
  ['has nothing afterwards', /HEAD/, 404, {}],
])('a registry that %s', async (_, which, code, headers) => {
  const { registry, repository } = await setUp();
  registry.faults.push(always(which, status(code, { 'content-type': MediaType.MANIFEST, ...headers })));
  await expect(repository.write(manifest)).rejects.toThrow('REGISTRY_CONTENT_DIFFERS');
});

test.each([
  ['under its digest', root.digest],
  ['under a tag', '1'],
])('a registry that delivers another manifest %s', async (_, reference) => {
  const { registry, repository } = await setUp();
  registry.faults.push((request, response) => {
    if (request.method !== 'GET') return false;
    end(response, 200, { 'content-type': MediaType.MANIFEST }, `${Buffer.from(bytes)} `);
    return true;
  });
  const action = reference === '1' ? repository.tag(manifest, '1') : repository.write(manifest);
  await expect(action).rejects.toThrow('REGISTRY_CONTENT_DIFFERS');
});

test('a manifest that is delivered as an index', async () => {
  const { registry, repository } = await setUp();
  registry.manifests.set(`a@${root.digest}`, { mediaType: MediaType.INDEX, bytes: Buffer.from(bytes) });
  await expect(repository.read(root)).rejects.toThrow(`is of the type ${MediaType.INDEX}, where`);
});

test('a tag that stands for something else right after it was written', async () => {
  const { registry, repository } = await setUp();
  const lie = { 'content-type': MediaType.MANIFEST, 'docker-content-digest': OTHER, 'content-length': '7' };
  registry.faults.push(always(/HEAD .*manifests\/1$/, status(200, lie)));
  await expect(repository.tag(manifest, '1')).rejects.toThrow(`is ${OTHER}, and not ${root.digest}`);
});

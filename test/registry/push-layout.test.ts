import { blobOf, jsonBlob, MediaType } from '../../src/oci';
import { type PushedImage, type PushOptions, pushLayout, type RepositoryMaker } from '../../src/registry';
import { referrersTag } from '../../src/registry/referrers';
import { always, cut, status, times } from './support/faults';
import type { MemoryRegistry } from './support/memory-registry';
import { client, closeAll, image, imageOfBlobs, MemoryLayout, multiArch, referrerOf, startRegistry } from './support/setting';

afterEach(closeAll);

function push(layout: MemoryLayout, options: Partial<PushOptions> = {}): Promise<readonly PushedImage[]> {
  return pushLayout(layout, { registries: client().registries, ...options });
}

async function setUp(): Promise<{ registry: MemoryRegistry; layout: MemoryLayout }> {
  const registry = await startRegistry();
  const index = multiArch('index');
  const layout = new MemoryLayout()
    .add(`${registry.host}/org/bundle:1`, image('bundle'))
    .add(`${registry.host}/org/index:1`, index)
    .attach(index.root.digest, referrerOf(index.root, 'sbom'));
  return { registry, layout };
}

test('all images, tags and what refers to them are there, in this order', async () => {
  const { registry, layout } = await setUp();
  const results = await push(layout, { concurrency: 1 });
  expect(results.map(({ outcome, referrers }) => [outcome, referrers])).toEqual([
    ['pushed', 0],
    ['pushed', 1],
  ]);
  const puts = registry.log().filter((line) => line.startsWith('PUT /v2/org/index/manifests/'));
  const [root] = [...layout.references().values()].slice(1);
  const sbom = root && layout.allReferrers().get(root.digest)?.[0];
  expect(puts.slice(2).map((line) => line.replace(/.*manifests\//, ''))).toEqual([
    root?.digest,
    '1',
    sbom?.digest,
    root && referrersTag(root.digest),
  ]);
});

test('the second push sends nothing, and tells so', async () => {
  const { registry, layout } = await setUp();
  await push(layout);
  registry.seen.length = 0;
  const results = await push(layout);
  expect(results.map(({ outcome, bytes, digest }) => [outcome, bytes, digest])).toEqual(
    [...layout.references().values()].map(({ digest }) => ['present', 0, digest]),
  );
  expect(registry.writes()).toEqual([]);
});

test('a push that was cut goes on where it was', async () => {
  const { registry, layout } = await setUp();
  registry.faults.push(always(/PUT .*org\/index\/manifests/, status(403)));
  await expect(push(layout)).rejects.toThrow('REGISTRY_DENIED');
  registry.faults.length = 0;
  registry.seen.length = 0;
  const results = await push(layout);
  expect(results.map(({ outcome, written, manifests }) => [outcome, written, manifests])).toEqual([
    ['present', 0, 0],
    ['pushed', 2, 4],
  ]);
  expect(registry.writes().filter((line) => line.includes('bundle'))).toEqual([]);
});

test('the entry in a list of referrers that a killed run did not make is made', async () => {
  const { registry, layout } = await setUp();
  await push(layout);
  const [list = ''] = [...registry.manifests.keys()].filter((key) => key.includes('@sha256-'));
  registry.manifests.delete(list);
  await push(layout);
  expect(registry.manifests.has(list)).toBe(true);
});

test('what is attached to one platform, and to what is attached, goes along; each once', async () => {
  const registry = await startRegistry({ hasReferrers: true });
  const [one, two] = [image('one'), image('two')];
  const names = [one.root, two.root, one.root];
  const index = jsonBlob(MediaType.INDEX, { schemaVersion: 2, mediaType: MediaType.INDEX, manifests: names });
  const sbom = referrerOf(one.root, 'sbom');
  const signature = referrerOf(sbom.root, 'signature');
  const layout = new MemoryLayout()
    .add(`${registry.host}/a:1`, { root: index.descriptor, blobs: [...one.blobs, ...two.blobs, index] })
    .attach(one.root.digest, sbom)
    .attach(sbom.root.digest, signature);
  expect(await push(layout)).toMatchObject([{ outcome: 'pushed', referrers: 2 }]);
  const repository = client().registries.at(registry.host).repository('a');
  expect(await repository.referrers(one.root.digest)).toMatchObject([{ digest: sbom.root.digest }]);
  expect(await repository.referrers(sbom.root.digest)).toMatchObject([{ digest: signature.root.digest }]);
});

test('a layer that two images share is sent once, however they come', async () => {
  const registry = await startRegistry();
  const shared = blobOf(MediaType.LAYER, Buffer.alloc(5000, 'shared'));
  const layout = new MemoryLayout();
  for (const name of ['a', 'b', 'c'])
    layout.add(`${registry.host}/${name}:1`, imageOfBlobs(jsonBlob(MediaType.CONFIG, { name }), [shared]));
  const results = await push(layout, { concurrency: 3 });
  expect(results.reduce((sum, { mounted }) => sum + mounted, 0)).toBe(2);
  expect(registry.seen.filter(({ method, headers }) => method === 'PUT' && headers['content-length'] === '5000')).toHaveLength(1);
});

test('an image of which another repository has all blobs is mounted', async () => {
  const registry = await startRegistry();
  const layout = new MemoryLayout().add(`${registry.host}/a:1`, image('x')).add(`${registry.host}/b:1`, image('x'));
  const results = await push(layout, { concurrency: 1 });
  expect(results.map(({ outcome, mounted, written }) => [outcome, mounted, written])).toEqual([
    ['pushed', 0, 2],
    ['mounted', 2, 0],
  ]);
});

test('several tags of one image are one push', async () => {
  const registry = await startRegistry();
  const layout = new MemoryLayout().add(`${registry.host}/a:1`, image('x')).add(`${registry.host}/a:2`, image('x'));
  const results = await push(layout);
  expect(results.map(({ written, outcome }) => [written, outcome])).toEqual([
    [2, 'pushed'],
    [0, 'pushed'],
  ]);
  expect([...registry.manifests.keys()].filter((key) => /@[12]$/.test(key))).toHaveLength(2);
});

test('a tag that stood for something else is told', async () => {
  const registry = await startRegistry();
  const [before, after] = [image('before'), image('after')];
  await push(new MemoryLayout().add(`${registry.host}/a:1`, before));
  const look = await push(new MemoryLayout().add(`${registry.host}/a:1`, after), { isDryRun: true });
  expect(look).toMatchObject([{ outcome: 'missing', replaced: before.root.digest }]);
  const results = await push(new MemoryLayout().add(`${registry.host}/a:1`, after));
  expect(results).toMatchObject([{ outcome: 'pushed', replaced: before.root.digest }]);
});

test('a reference by digest has no tag', async () => {
  const registry = await startRegistry();
  const { root, blobs } = image('x');
  const layout = new MemoryLayout().add(`${registry.host}/a@${root.digest}`, { root, blobs });
  expect(await push(layout)).toMatchObject([{ outcome: 'pushed' }]);
  expect([...registry.manifests.keys()]).toEqual([`a@${root.digest}`]);
});

test('a dry run sends nothing and says what is missing', async () => {
  const { registry, layout } = await setUp();
  const first = await push(layout, { isDryRun: true });
  expect(first).toMatchObject([
    { outcome: 'missing', written: 2, manifests: 1 },
    { outcome: 'missing', written: 6, manifests: 4 },
  ]);
  expect(registry.writes()).toEqual([]);
  const pushed = await push(layout);
  expect(first.map(({ bytes }) => bytes)).toEqual(pushed.map(({ bytes }) => bytes));
  expect(await push(layout, { isDryRun: true })).toMatchObject([
    { outcome: 'present', bytes: 0 },
    { outcome: 'present', bytes: 0 },
  ]);
});

test('repositories are made before something is pushed there, and not asked in a dry run', async () => {
  const { registry, layout } = await setUp();
  const made: string[] = [];
  const maker: RepositoryMaker = {
    has: async () => false,
    ensure: async ({ repository }) => {
      expect(registry.log().some((line) => line.includes(`/v2/${repository}/`))).toBe(false);
      made.push(repository);
    },
  };
  expect(await push(layout, { maker, isDryRun: true })).toMatchObject([{ outcome: 'missing' }, { outcome: 'missing' }]);
  expect(registry.seen).toEqual([]);
  await push(layout, { maker, concurrency: 1 });
  expect(made).toEqual(['org/bundle', 'org/index']);
});

test('wrong references are told before anything is sent', async () => {
  const { registry, layout } = await setUp();
  layout.add('short:1', image('x'));
  await expect(push(layout)).rejects.toThrow("'short:1' names no registry");
  expect(registry.seen).toEqual([]);
});

test('after a failure no further image is begun', async () => {
  const { registry, layout } = await setUp();
  registry.faults.push(always(/org\/bundle/, status(403)));
  await expect(push(layout, { concurrency: 1 })).rejects.toThrow('REGISTRY_DENIED');
  expect(registry.log().some((line) => line.includes('org/index'))).toBe(false);
});

test('a registry that fails now and then gets everything', async () => {
  const { registry, layout } = await setUp();
  registry.faults.push(
    times(3, /PUT/, status(503)),
    times(2, /POST/, status(429, { 'retry-after': '2' })),
    times(2, /HEAD/, cut),
  );
  expect(await push(layout)).toMatchObject([{ outcome: 'pushed' }, { outcome: 'pushed' }]);
});

test('progress of all images together ends with all bytes', async () => {
  const { layout } = await setUp();
  const told: [number, number][] = [];
  const results = await push(layout, { onProgress: (done, total) => void told.push([done, total]) });
  const bytes = results.reduce((sum, each) => sum + each.bytes, 0);
  expect(told.at(-1)).toEqual([bytes, bytes]);
  for (const [done, total] of told) expect(done).toBeLessThanOrEqual(total);
});

import { MediaType } from '../../src/oci';
import { referrersTag } from '../../src/registry/referrers';
import { always, status } from './support/faults';
import { end } from './support/memory-registry';
import { client, closeAll, image, referrerOf, startRegistry, type TestImage } from './support/setting';

afterEach(closeAll);

const IMAGE = image('a');
const SBOM = referrerOf(IMAGE.root, 'sbom');
const OTHER = referrerOf(IMAGE.root, 'other');
const { digest } = IMAGE.root;

async function setUp(hasReferrers: boolean) {
  const registry = await startRegistry({ hasReferrers });
  const repository = client().registries.at(registry.host).repository('a', 'push');
  const write = async ({ blobs }: TestImage) => {
    for (const blob of blobs) await repository.write(blob);
  };
  return { registry, repository, write };
}

test.each([true, false])('what refers to an image is listed; with the API: %s', async (hasReferrers) => {
  const { registry, repository, write } = await setUp(hasReferrers);
  expect(await repository.referrers(digest)).toEqual([]);
  for (const each of [IMAGE, SBOM, OTHER]) await write(each);
  const found = await repository.referrers(digest);
  expect(found).toMatchObject([SBOM, OTHER].map(({ root }) => ({ ...root, artifactType: 'application/spdx+json' })));
  expect(await repository.referrers(digest, 'application/spdx+json')).toEqual(found);
  expect(await repository.referrers(digest, 'application/x')).toEqual([]);
  expect(registry.manifests.has(`a@${referrersTag(digest)}`)).toBe(!hasReferrers);
});

test('those who are entered at one moment are all in the list', async () => {
  const { repository, write } = await setUp(false);
  const all = Array.from({ length: 5 }, (_, index) => referrerOf(IMAGE.root, `document ${index}`));
  for (const { blobs } of all) for (const blob of blobs.slice(0, -1)) await repository.write(blob);
  await Promise.all(all.map(({ blobs }) => write({ ...IMAGE, blobs: blobs.slice(-1) })));
  expect((await repository.referrers(digest)).map((each) => each.digest).sort()).toEqual(
    all.map(({ root }) => root.digest).sort(),
  );
});

test('what others have put into the list stays as it is, and nothing is entered twice', async () => {
  const { registry, write } = await setUp(false);
  const theirs = { ...OTHER.root, urls: ['https://example.com'], platform: { os: 'linux', architecture: 'amd64' }, x: 1 };
  const list = { schemaVersion: 2, mediaType: MediaType.INDEX, manifests: [theirs] };
  registry.manifests.set(`a@${referrersTag(digest)}`, { mediaType: MediaType.INDEX, bytes: Buffer.from(JSON.stringify(list)) });
  await write(SBOM);
  await write(SBOM);
  const written = JSON.parse(registry.manifests.get(`a@${referrersTag(digest)}`)?.bytes.toString() ?? '');
  expect(written.manifests).toEqual([theirs, { ...SBOM.root, artifactType: 'application/spdx+json' }]);
});

test('a run that ended before the entry is put right', async () => {
  const { registry, repository, write } = await setUp(false);
  await write(SBOM);
  registry.manifests.delete(`a@${referrersTag(digest)}`);
  const manifest = SBOM.blobs.at(-1);
  if (!manifest) throw new Error('a document has a manifest');
  await repository.enter(manifest);
  expect(await repository.referrers(digest)).toHaveLength(1);
  registry.seen.length = 0;
  await repository.enter(manifest);
  expect(registry.writes()).toEqual([]);
});

test('a long list comes in pages', async () => {
  const { registry, repository } = await setUp(true);
  const page = (manifests: object[]) => JSON.stringify({ schemaVersion: 2, mediaType: MediaType.INDEX, manifests });
  registry.faults.push((request, response) => {
    const isLast = request.url?.endsWith('page=2');
    const link = isLast ? {} : { link: `</v2/a/referrers/${digest}?page=2>; rel="next"` };
    end(response, 200, { 'content-type': MediaType.INDEX, ...link }, page([isLast ? OTHER.root : SBOM.root]));
    return true;
  });
  expect((await repository.referrers(digest)).map((each) => each.digest)).toEqual([SBOM.root.digest, OTHER.root.digest]);
});

test('pages without end', async () => {
  const { registry, repository } = await setUp(true);
  const body = JSON.stringify({ schemaVersion: 2, manifests: [] });
  registry.faults.push(always(/referrers/, status(200, { 'content-type': MediaType.INDEX, link: '<?again>; rel="next"' }, body)));
  await expect(repository.referrers(digest)).rejects.toThrow('has more than 100 pages');
});

test.each([
  ['400', status(400)],
  ['405', status(405)],
  ['a page for people', status(200, { 'content-type': 'text/html' }, '<html>')],
])('a registry that answers the API with %s does not have it', async (_, fault) => {
  const { registry, repository, write } = await setUp(false);
  registry.faults.push(always(/referrers/, fault));
  await write(SBOM);
  expect(await repository.referrers(digest)).toHaveLength(1);
});

test.each(['not JSON', '{"schemaVersion":2}', '{"schemaVersion":2,"manifests":[{}]}'])(
  'a list that is none: %s',
  async (body) => {
    const { registry, repository } = await setUp(true);
    registry.faults.push(always(/referrers/, status(200, { 'content-type': MediaType.INDEX }, body)));
    await expect(repository.referrers(digest)).rejects.toThrow('OCI_DOCUMENT_INVALID');
  },
);

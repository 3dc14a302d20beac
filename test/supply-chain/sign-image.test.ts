import { blobOf, type Digest, MediaType, parseManifest } from '../../src/oci';
import { documentsOf, type PrivateKey, type Supplement, signatureTag, signImage, verifyImage } from '../../src/supply-chain';
import { FACTS } from './facts';
import { makeKeys } from './keys';
import { indexOf, MemorySource, manifestOf } from './memory-source';

const ours = makeKeys();
const theirs = makeKeys();
const [amd, arm] = [manifestOf('amd64'), manifestOf('arm64')];
const index = indexOf(amd, arm);
const repository = 'quay.io/osd-addons/widget-bundle';
const documents = documentsOf({ ...FACTS, image: index.descriptor, repository });

async function sign(source: MemorySource, key: PrivateKey, all = documents): Promise<readonly Supplement[]> {
  const made = await signImage(
    source,
    { image: index.descriptor, reference: `${repository}:1`, repository, documents: all },
    key,
  );
  source.keep(made, index.descriptor);
  return made;
}

function unsigned(): MemorySource {
  const source = new MemorySource();
  source.put(amd, arm, index);
  return source;
}

const tagsOf = (supplements: readonly Supplement[]) => supplements.flatMap(({ tag }) => tag ?? []);

test('the index and each of its manifests are signed in both forms, the documents for the index only', async () => {
  const made = await sign(unsigned(), ours.privateKey);
  expect(tagsOf(made)).toEqual([index, amd, arm].map(({ descriptor }) => signatureTag(descriptor.digest)));
  const bundles = made
    .filter(({ tag }) => tag === undefined)
    .map(({ manifest }) => parseManifest(manifest.bytes, MediaType.MANIFEST, 'it'));
  const about = (digest: Digest) => bundles.filter(({ subject }) => subject?.digest === digest);
  expect(about(index.descriptor.digest).map(({ annotations }) => annotations?.['dev.sigstore.bundle.predicateType'])).toEqual([
    'https://sigstore.dev/cosign/sign/v1',
    'https://spdx.dev/Document',
    'https://cyclonedx.org/bom',
    'https://slsa.dev/provenance/v1',
  ]);
  expect(about(amd.descriptor.digest)).toHaveLength(1);
  expect(about(arm.descriptor.digest)).toHaveLength(1);
});

test('what is signed under the tag is the name with its tag, as the default policy of podman and OpenShift wants it', async () => {
  const [first] = await sign(unsigned(), ours.privateKey);
  const payload = first?.blobs.map(({ bytes }) => Buffer.from(bytes).toString()).find((text) => text.includes('critical'));
  expect(JSON.parse(payload ?? '').critical.identity).toEqual({ 'docker-reference': `${repository}:1` });
});

test('each manifest of the index is verified by itself', async () => {
  const source = unsigned();
  await sign(source, ours.privateKey);
  for (const { descriptor } of [amd, arm]) {
    expect(await verifyImage(source, { image: descriptor, repository, attestations: false }, ours.publicKey)).toEqual([]);
  }
});

test('what is signed is not signed again; what has changed is', async () => {
  const source = unsigned();
  await sign(source, ours.privateKey);
  expect(await sign(source, ours.privateKey)).toEqual([]);
  const changed = documentsOf({ ...FACTS, image: index.descriptor, repository, toolVersion: '0.2.0' });
  expect(tagsOf(await sign(source, ours.privateKey, changed))).toEqual([]);
  const renamed = await signImage(
    source,
    { image: index.descriptor, reference: 'quay.io/mirror/x:1', repository: 'quay.io/mirror/x', documents: [] },
    ours.privateKey,
  );
  expect(tagsOf(renamed)).toHaveLength(3);
});

test('a second signer adds a signature and keeps the first', async () => {
  const source = unsigned();
  await sign(source, theirs.privateKey);
  await sign(source, ours.privateKey);
  for (const { publicKey } of [ours, theirs]) {
    expect(await verifyImage(source, { image: index.descriptor, repository, attestations: true }, publicKey)).toEqual([]);
  }
  expect(await sign(source, theirs.privateKey)).toEqual([]);
});

test('a damaged signature is signed anew, and damaged signatures are not overwritten', async () => {
  const source = unsigned();
  await sign(source, ours.privateKey);
  const tag = signatureTag(index.descriptor.digest);
  const layer = parseManifest(
    source.blobs.get(source.tags.get(tag)?.digest ?? index.descriptor.digest) ?? Buffer.alloc(0),
    MediaType.MANIFEST,
    'it',
  ).layers[0];
  if (layer) source.blobs.set(layer.digest, Buffer.from('x'));
  expect(tagsOf(await sign(source, ours.privateKey))).toEqual([tag]);
  const broken = blobOf(MediaType.MANIFEST, Buffer.from('{'));
  source.put(broken);
  source.tags.set(tag, broken.descriptor);
  await expect(sign(source, ours.privateKey)).rejects.toThrow('is not JSON');
});

import * as fs from 'node:fs';
import { join } from 'node:path';
import { type Blob, blobOf, type Descriptor, jsonBlob, MediaType, parseManifest } from '../../src/oci';
import { documentsOf, type PrivateKey, parsePublicKey, signatureTag, signImage, verifyImage } from '../../src/supply-chain';
import { sealStatement } from '../../src/supply-chain/envelope';
import { signatureLayer, signatureManifest } from '../../src/supply-chain/signature-manifest';
import { statementOf } from '../../src/supply-chain/statement';
import { referrerOf, supplementsOf } from '../../src/supply-chain/supplement';
import { FACTS } from './facts';
import { makeKeys } from './keys';
import { MemorySource, manifestOf } from './memory-source';

const ours = makeKeys();
const theirs = makeKeys();
const image = manifestOf('image');
const other = manifestOf('another image');
const repository = 'quay.io/osd-addons/widget-bundle';
const facts = { ...FACTS, image: image.descriptor, repository };

/** A source with the image, signed with our key. */
async function signed(
  what: Blob = image,
  key: PrivateKey = ours.privateKey,
  documents = documentsOf(facts),
): Promise<MemorySource> {
  const source = new MemorySource();
  source.put(what);
  source.keep(
    await signImage(source, { image: what.descriptor, reference: `${repository}:1`, repository, documents }, key),
    what.descriptor,
  );
  return source;
}

async function codes(source: MemorySource, attestations = false, key = ours.publicKey): Promise<string[]> {
  const problems = await verifyImage(source, { image: image.descriptor, repository, attestations }, key);
  return problems.map(({ code }) => code);
}

/** Keeps signatures under the tag of the image. */
function keepSignatures(source: MemorySource, ...layers: readonly Blob[]): void {
  const { manifest, config } = signatureManifest(layers.map(({ descriptor }) => descriptor));
  source.put(manifest, config, ...layers);
  source.tags.set(signatureTag(image.descriptor.digest), manifest.descriptor);
}

const signature = (digest = image.descriptor.digest, name = repository, key = ours.privateKey) =>
  signatureLayer(digest, name, key);

const SIGNED = 'https://sigstore.dev/cosign/sign/v1';

/** Keeps a signed statement among the referrers of the image. */
function keepStatement(source: MemorySource, about: Descriptor, type: string, key = ours.privateKey): void {
  const layer = jsonBlob(
    'application/vnd.dev.sigstore.bundle.v0.3+json',
    sealStatement(statementOf(about, repository, type, {}), key),
  );
  source.keep([referrerOf(image.descriptor, layer)], image.descriptor);
}

test('what is signed is verified, in either form by itself', async () => {
  const both = await signed();
  expect(await codes(both, true)).toEqual([]);
  both.tags.clear();
  expect(await codes(both, true)).toEqual([]);
  const tagOnly = await signed();
  tagOnly.referrers = [];
  expect(await codes(tagOnly)).toEqual([]);
  expect(await codes(tagOnly, true)).toEqual(['ATTESTATION_MISSING', 'ATTESTATION_MISSING', 'ATTESTATION_MISSING']);
});

test.each(['tag', 'referrers'])('what cosign has signed is verified, by the %s', async (form) => {
  const data = (name: string) => fs.readFileSync(join(__dirname, 'data', name));
  const cosigns = blobOf(MediaType.MANIFEST, data('image.json'));
  const source = new MemorySource();
  const key = parsePublicKey(data('cosign.pub').toString(), 'cosign.pub');
  if (form === 'tag') {
    const manifest = blobOf(MediaType.MANIFEST, data('signature-manifest.json'));
    source.put(manifest, blobOf('payload', data('payload.json')));
    source.tags.set(signatureTag(cosigns.descriptor.digest), manifest.descriptor);
  } else {
    const manifest = blobOf(MediaType.MANIFEST, data('bundle-manifest.json'));
    source.put(manifest, blobOf('bundle', data('bundle.json')));
    // The list that cosign writes, where the registry does not, has the type of the config.
    const descriptor = { ...manifest.descriptor, artifactType: MediaType.EMPTY };
    source.referrers = [{ subject: cosigns.descriptor.digest, descriptor }];
  }
  const wanted = { image: cosigns.descriptor, repository: 'localhost:5077/addons/widget-bundle', attestations: false };
  expect(await verifyImage(source, wanted, key)).toEqual([]);
  expect(await verifyImage(source, wanted, ours.publicKey)).toMatchObject([
    { code: 'SIGNATURE_MISSING' },
    { code: 'SIGNATURE_OTHER_KEY' },
  ]);
});

test('what is not signed is not verified', async () => {
  expect(await codes(new MemorySource())).toEqual(['SIGNATURE_MISSING']);
  const unsigned = new MemorySource();
  unsigned.keep(supplementsOf(facts), image.descriptor);
  expect(await codes(unsigned, true)).toEqual([
    'SIGNATURE_MISSING',
    'ATTESTATION_MISSING',
    'ATTESTATION_MISSING',
    'ATTESTATION_MISSING',
  ]);
});

test.each<[string, (source: MemorySource) => void, string]>([
  [
    'a signature by another key',
    (it) => keepSignatures(it, signature(undefined, undefined, theirs.privateKey)),
    'SIGNATURE_OTHER_KEY',
  ],
  ['a signature of another image', (it) => keepSignatures(it, signature(other.descriptor.digest)), 'SIGNATURE_OTHER_DIGEST'],
  [
    'a signature for another name',
    (it) => keepSignatures(it, signature(undefined, 'quay.io/other/x')),
    'SIGNATURE_OTHER_REPOSITORY',
  ],
  ['a statement by another key', (it) => keepStatement(it, image.descriptor, SIGNED, theirs.privateKey), 'SIGNATURE_OTHER_KEY'],
  ['a statement about another image', (it) => keepStatement(it, other.descriptor, SIGNED), 'SIGNATURE_OTHER_DIGEST'],
  [
    'a signature without its payload',
    (it) => {
      const layer = signature();
      keepSignatures(it, layer);
      it.blobs.delete(layer.descriptor.digest);
    },
    'SIGNATURE_UNREADABLE',
  ],
  [
    'a layer that is no signature',
    (it) => keepSignatures(it, blobOf('application/vnd.dev.cosign.simplesigning.v1+json', Buffer.from('x'))),
    'SIGNATURE_UNREADABLE',
  ],
  [
    'a manifest that is none',
    (it) => {
      const manifest = blobOf(MediaType.MANIFEST, Buffer.from('{"schemaVersion":2'));
      it.put(manifest);
      it.tags.set(signatureTag(image.descriptor.digest), manifest.descriptor);
    },
    'OCI_DOCUMENT_INVALID',
  ],
  [
    'an index under the tag',
    (it) => it.tags.set(signatureTag(image.descriptor.digest), { ...image.descriptor, mediaType: MediaType.INDEX }),
    'OCI_BLOB_MISSING',
  ],
  [
    'a bundle that is none',
    (it) =>
      it.keep(
        [referrerOf(image.descriptor, blobOf('application/vnd.dev.sigstore.bundle.v0.3+json', Buffer.from('{}')))],
        image.descriptor,
      ),
    'SIGNATURE_UNREADABLE',
  ],
  [
    'an endless bundle',
    (it) => {
      const layer = { ...image.descriptor, mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', size: 2 ** 40 };
      it.keep([referrerOf(image.descriptor, { descriptor: layer, bytes: Buffer.alloc(0) })], image.descriptor);
    },
    'SIGNATURE_UNREADABLE',
  ],
  [
    'a referrer that cannot be read',
    (it) => it.referrers.push({ subject: image.descriptor.digest, descriptor: { ...other.descriptor, artifactType: 'x' } }),
    'OCI_BLOB_MISSING',
  ],
])('%s proves nothing, and does no harm beside a valid one', async (_, add, code) => {
  const source = new MemorySource();
  add(source);
  expect((await codes(source)).slice(0, 2)).toEqual(['SIGNATURE_MISSING', code]);
  const beside = await signed();
  add(beside);
  expect(await codes(beside)).toEqual([]);
});

test('all that a signature of another image has is moved here: refused', async () => {
  const source = await signed(other, ours.privateKey, documentsOf({ ...facts, image: other.descriptor }));
  const tag = source.tags.get(signatureTag(other.descriptor.digest));
  if (tag) source.tags.set(signatureTag(image.descriptor.digest), tag);
  source.referrers = source.referrers.map((each) => ({ ...each, subject: image.descriptor.digest }));
  const found = await codes(source, true);
  expect(found.slice(0, 4)).toEqual(['SIGNATURE_MISSING', 'ATTESTATION_MISSING', 'ATTESTATION_MISSING', 'ATTESTATION_MISSING']);
  expect(new Set(found.slice(4))).toEqual(new Set(['SIGNATURE_OTHER_DIGEST']));
});

test('a signed SBOM is no signature of the image', async () => {
  const source = await signed();
  source.tags.clear();
  source.referrers = source.referrers.filter(({ descriptor }) => {
    const bytes = source.blobs.get(descriptor.digest) ?? Buffer.alloc(0);
    const { annotations } = parseManifest(bytes, MediaType.MANIFEST, 'it');
    return annotations?.['dev.sigstore.bundle.predicateType'] !== SIGNED;
  });
  expect(source.referrers).toHaveLength(3);
  expect(await codes(source)).toEqual(['SIGNATURE_MISSING']);
});

test('what fails in another way than foreseen ends the run', async () => {
  const source = await signed();
  source.read = async () => {
    throw new TypeError('a bug');
  };
  await expect(codes(source)).rejects.toThrow(TypeError);
});

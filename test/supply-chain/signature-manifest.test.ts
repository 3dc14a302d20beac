import { digestOf, MediaType, parseManifest } from '../../src/oci';
import { signatureLayer, signatureManifest, signatureOf } from '../../src/supply-chain/signature-manifest';
import { OTHER_DIGEST } from './facts';
import { makeKeys } from './keys';

const { privateKey, publicKey } = makeKeys();
const layer = signatureLayer(OTHER_DIGEST, 'quay.io/a/b:1', privateKey);

test('a layer is the payload, and has its signature beside it', () => {
  const signature = signatureOf(layer.descriptor);
  expect(signature && publicKey.verifies(Buffer.from(layer.bytes), signature)).toBe(true);
});

test('signatures are kept in the form of an image, whose config fits its layers', () => {
  const other = signatureLayer(OTHER_DIGEST, 'quay.io/c/d:1', privateKey);
  const { manifest, config } = signatureManifest([layer.descriptor, other.descriptor]);
  const document = parseManifest(manifest.bytes, MediaType.MANIFEST, 'it');
  expect(document.layers).toEqual([layer.descriptor, other.descriptor]);
  expect(document.config).toEqual(config.descriptor);
  expect(config.descriptor.digest).toBe(digestOf(config.bytes));
  expect(JSON.parse(Buffer.from(config.bytes).toString())).toMatchObject({
    rootfs: { type: 'layers', diff_ids: [layer.descriptor.digest, other.descriptor.digest] },
  });
});

const KEY = 'dev.cosignproject.cosign/signature';

test.each([
  ['no annotations', { ...layer.descriptor, annotations: undefined }],
  ['no signature', { ...layer.descriptor, annotations: { other: 'AAAA' } }],
  ['another media type', { ...layer.descriptor, mediaType: MediaType.LAYER }],
  ['no base64', { ...layer.descriptor, annotations: { [KEY]: '*' } }],
  ['base64 with bits that mean nothing', { ...layer.descriptor, annotations: { [KEY]: 'AB==' } }],
  ['base64 with spaces', { ...layer.descriptor, annotations: { [KEY]: ' AAAA' } }],
])('a layer with %s has no signature that can be read', (_, descriptor) => {
  expect(signatureOf(descriptor)).toBeUndefined();
});

import { digestOf } from '../../src/oci/digest';
import { isConfig, parseDescriptor, parseIndex, parseJson, parseManifest } from '../../src/oci/document';
import { DockerMediaType, MediaType } from '../../src/oci/media-type';
import { codesOf } from './codes';

const digest = digestOf('x');
const part = { mediaType: MediaType.LAYER, digest, size: 1 };
const manifest = {
  schemaVersion: 2,
  mediaType: MediaType.MANIFEST,
  config: { ...part, mediaType: MediaType.CONFIG },
  layers: [part],
};
const index = { schemaVersion: 2, mediaType: MediaType.INDEX, manifests: [{ ...part, mediaType: MediaType.MANIFEST }] };

const bytes = (document: unknown) => Buffer.from(JSON.stringify(document));

test('the parts of a manifest', () => {
  const more = { subject: part, artifactType: 'text/spdx+json', annotations: { a: 'b' }, unknown: 1 };
  expect(parseManifest(bytes({ ...manifest, ...more }), MediaType.MANIFEST, 'it')).toEqual({
    config: manifest.config,
    layers: [part],
    subject: part,
    artifactType: 'text/spdx+json',
    annotations: { a: 'b' },
  });
});

test('a manifest of docker, and one that does not say its media type', () => {
  const { mediaType, ...others } = manifest;
  expect(parseManifest(bytes(others), mediaType, 'it').layers).toHaveLength(1);
  const docker = { ...others, mediaType: DockerMediaType.MANIFEST };
  expect(parseManifest(bytes(docker), DockerMediaType.MANIFEST, 'it').layers).toHaveLength(1);
});

test('the entries of an index, with platforms and annotations', () => {
  const platform = { os: 'linux', architecture: 'arm', variant: 'v7' };
  const entry = {
    ...index.manifests[0],
    platform: { ...platform, 'os.version': '1' },
    annotations: { __proto__x: 'y' },
    artifactType: 't',
  };
  expect(parseIndex(bytes({ ...index, manifests: [entry], subject: part }), MediaType.INDEX, 'it')).toEqual({
    manifests: [{ ...entry, platform }],
    subject: part,
  });
});

test('an annotation may have any name, also one that objects have', () => {
  const text = `{"mediaType":"m","digest":"${digest}","size":1,"annotations":{"__proto__":"x","constructor":"y"}}`;
  const { annotations = {} } = parseDescriptor(JSON.parse(text), 'it', 'it');
  expect(Object.entries(annotations)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

test.each<[string, object, string]>([
  ['another version', { schemaVersion: 1 }, 'OCI_DOCUMENT_INVALID'],
  ['another media type inside', { mediaType: MediaType.INDEX }, 'OCI_MEDIA_TYPE'],
  ['a media type of the other family inside', { mediaType: DockerMediaType.MANIFEST }, 'OCI_MEDIA_TYPE'],
  ['what makes it an index too', { manifests: [] }, 'OCI_DOCUMENT_INVALID'],
  ['no config', { config: undefined }, 'OCI_DOCUMENT_INVALID'],
  ['no layers', { layers: undefined }, 'OCI_DOCUMENT_INVALID'],
  ['layers that are no list', { layers: {} }, 'OCI_DOCUMENT_INVALID'],
  ['too many layers', { layers: Array.from({ length: 129 }, () => part) }, 'OCI_DOCUMENT_INVALID'],
  ['a layer that is none', { layers: [7] }, 'OCI_DOCUMENT_INVALID'],
  ['a layer without a media type', { layers: [{ digest, size: 1 }] }, 'OCI_DOCUMENT_INVALID'],
  ['a negative size', { layers: [{ ...part, size: -1 }] }, 'OCI_DOCUMENT_INVALID'],
  ['a size that is no number', { layers: [{ ...part, size: '1' }] }, 'OCI_DOCUMENT_INVALID'],
  ['a huge size', { layers: [{ ...part, size: 1e300 }] }, 'OCI_DOCUMENT_INVALID'],
  ['a digest of another algorithm', { layers: [{ ...part, digest: `sha512:${'a'.repeat(128)}` }] }, 'OCI_DIGEST_UNSUPPORTED'],
  ['a digest in upper case', { layers: [{ ...part, digest: digest.toUpperCase() }] }, 'OCI_DIGEST_UNSUPPORTED'],
  ['a digest that is a path', { layers: [{ ...part, digest: 'sha256:../../etc/passwd' }] }, 'OCI_DIGEST_UNSUPPORTED'],
  ['annotations that are no texts', { annotations: { a: 1 } }, 'OCI_DOCUMENT_INVALID'],
  ['annotations that are no map', { annotations: [] }, 'OCI_DOCUMENT_INVALID'],
  ['a subject that is none', { subject: 'x' }, 'OCI_DOCUMENT_INVALID'],
])('a manifest with %s is refused', async (_, change, code) => {
  expect(await codesOf(() => parseManifest(bytes({ ...manifest, ...change }), MediaType.MANIFEST, 'it'))).toEqual([code]);
});

test.each<[string, object, string]>([
  ['layers', { layers: [] }, 'OCI_DOCUMENT_INVALID'],
  ['a config', { config: {} }, 'OCI_DOCUMENT_INVALID'],
  ['no manifests', { manifests: undefined }, 'OCI_DOCUMENT_INVALID'],
  ['a platform that is none', { manifests: [{ ...part, platform: { os: 'linux' } }] }, 'OCI_DOCUMENT_INVALID'],
  ['another media type inside', { mediaType: MediaType.MANIFEST }, 'OCI_MEDIA_TYPE'],
])('an index with %s is refused', async (_, change, code) => {
  expect(await codesOf(() => parseIndex(bytes({ ...index, ...change }), MediaType.INDEX, 'it'))).toEqual([code]);
});

test('a document is not read as what its descriptor does not say', async () => {
  expect(await codesOf(() => parseManifest(bytes(manifest), MediaType.INDEX, 'it'))).toEqual(['OCI_MEDIA_TYPE']);
  expect(await codesOf(() => parseIndex(bytes(index), MediaType.MANIFEST, 'it'))).toEqual(['OCI_MEDIA_TYPE']);
});

test.each(['', '[]', 'null', '"x"', '{', '\ufeff{}'])('the text %j is no JSON object', async (text) => {
  expect(await codesOf(() => parseJson(Buffer.from(text), 'it'))).toEqual(['OCI_DOCUMENT_INVALID']);
});

test('JSON that is not UTF-8', async () => {
  expect(await codesOf(() => parseJson(Buffer.from([0x22, 0xff, 0x22]), 'it'))).toEqual(['OCI_DOCUMENT_INVALID']);
});

test('the media types of a config', () => {
  expect([MediaType.CONFIG, DockerMediaType.CONFIG, MediaType.EMPTY].map(isConfig)).toEqual([true, true, false]);
});

import { digestOf, parseManifest } from '../../src/oci';
import { supplementsOf } from '../../src/supply-chain';
import { FACTS, reordered } from './facts';

const supplements = supplementsOf(FACTS);

test('an image has both SBOMs and the provenance as referrers', () => {
  expect(supplements.map(({ manifest }) => manifest.descriptor.artifactType)).toEqual([
    'application/spdx+json',
    'application/vnd.cyclonedx+json',
    'application/vnd.in-toto+json',
  ]);
  for (const { manifest, blobs, tag } of supplements) {
    const { mediaType, digest } = manifest.descriptor;
    const { subject, artifactType, config, layers, annotations } = parseManifest(manifest.bytes, mediaType, digest);
    expect(tag).toBeUndefined();
    expect(subject).toEqual(FACTS.image);
    expect(artifactType).toBe(manifest.descriptor.artifactType);
    expect(annotations).toEqual(manifest.descriptor.annotations);
    expect(config).toMatchObject({ mediaType: 'application/vnd.oci.empty.v1+json', size: 2 });
    expect(blobs.map((blob) => blob.descriptor)).toEqual([config, ...layers]);
    for (const blob of [manifest, ...blobs]) {
      expect(blob.descriptor).toMatchObject({ digest: digestOf(blob.bytes), size: blob.bytes.length });
    }
  }
});

test('the same facts make the same bytes', () => {
  const digests = (all: typeof supplements) => all.map(({ manifest }) => manifest.descriptor.digest);
  expect(digests(supplementsOf(reordered(FACTS)))).toEqual(digests(supplements));
  expect(digests(supplements)).toMatchSnapshot();
});

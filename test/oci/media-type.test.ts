import { DockerMediaType, isIndex, isManifest, MediaType, ociMediaType } from '../../src/oci/media-type';

test.each(['INDEX', 'MANIFEST', 'CONFIG', 'LAYER'] as const)('%s has one meaning in both families', (name) => {
  expect(ociMediaType(DockerMediaType[name])).toBe(MediaType[name]);
  expect(ociMediaType(MediaType[name])).toBe(MediaType[name]);
});

test('another media type stays as it is', () => {
  expect(ociMediaType('text/plain')).toBe('text/plain');
});

test('what is an index and what a manifest', () => {
  const types = [MediaType.INDEX, DockerMediaType.INDEX, MediaType.MANIFEST, DockerMediaType.MANIFEST, MediaType.CONFIG];
  expect(types.map(isIndex)).toEqual([true, true, false, false, false]);
  expect(types.map(isManifest)).toEqual([false, false, true, true, false]);
});

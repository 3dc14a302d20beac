import { DiagnosticsError, error } from '../../src/diagnostics';
import { blobOf, MediaType } from '../../src/oci';
import { attempt, findBundles, readEvidence } from '../../src/supply-chain/evidence';
import { referrerOf } from '../../src/supply-chain/supplement';
import { MemorySource, manifestOf } from './memory-source';

const image = manifestOf('image').descriptor;
const bundle = (text: string, mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json') =>
  referrerOf(image, blobOf(mediaType, Buffer.from(text)));

test('bundles are found whatever a list says that they are, and nothing else is', async () => {
  const source = new MemorySource();
  source.keep([bundle('a'), bundle('b', 'application/spdx+json'), bundle('c', 'application/octet-stream')], image);
  const [first] = source.referrers;
  if (first) source.referrers[0] = { ...first, descriptor: { ...first.descriptor, artifactType: MediaType.EMPTY } };
  const { descriptor } = blobOf('application/vnd.dev.sigstore.bundle.v0.3+json', Buffer.from('a'));
  expect(await findBundles(source, image)).toEqual([{ value: descriptor }]);
});

test('SBOMs that are attached by themselves are not even read', async () => {
  const source = new MemorySource();
  source.keep([bundle('b', 'application/spdx+json')], image);
  source.blobs.clear();
  expect(await findBundles(source, image)).toEqual([]);
});

test('of endless referrers a bounded number is looked at', async () => {
  const source = new MemorySource();
  source.keep(
    Array.from({ length: 300 }, (_, number) => bundle(String(number))),
    image,
  );
  expect(await findBundles(source, image)).toHaveLength(256);
});

test('what is too large is not read', async () => {
  const read = jest.fn();
  const source = Object.assign(new MemorySource(), { read });
  expect(await readEvidence(source, { ...image, size: 11 }, 10)).toEqual({ problems: [] });
  expect(read).not.toHaveBeenCalled();
});

test('problems are values, and bugs are thrown', async () => {
  const problem = error({ code: 'X', message: 'x' });
  expect(await attempt(Promise.reject(new DiagnosticsError([problem])))).toEqual({ problems: [problem] });
  await expect(attempt(Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
});

import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { bundleOf } from '../../../src/bundles';
import { bundleSize, MAX_STAGED_BYTES, stagedBytes } from '../../../src/bundles/rules/bundle-size';
import { codes, folderFiles, widgetBundle, widgetFiles } from '../widget';

/** Bytes that gzip makes no smaller. */
const noise = randomBytes(MAX_STAGED_BYTES);

/** The good bundle with a file whose staged size is about `staged` bytes. */
function bundleWith(staged: number) {
  const content = noise.subarray(0, Math.floor((staged / 4) * 3));
  const files = [...folderFiles(widgetFiles()), { path: 'metadata/noise.bin', content }];
  const { bundle } = bundleOf('widget', files);
  if (!bundle) throw new Error('the good bundle cannot be read');
  return bundle;
}

it.each([
  ['a small bundle', 0, []],
  ['84 % of the limit', 0.84, []],
  ['86 % of the limit', 0.86, ['warning BUNDLE_NEARLY_TOO_LARGE']],
  ['99 % of the limit', 0.99, ['warning BUNDLE_NEARLY_TOO_LARGE']],
  ['101 % of the limit', 1.01, ['error BUNDLE_TOO_LARGE']],
])('%s', (_, part, expected) => {
  expect(codes(bundleSize(bundleWith(part * MAX_STAGED_BYTES), {}))).toEqual(expected);
});

it('counts what can be compressed as compressed', () => {
  const text = 'a'.repeat(4 * MAX_STAGED_BYTES);
  const bundle = widgetBundle({ files: { 'metadata/long.txt': text } });
  const others = widgetBundle().files.map(({ content }) => content);
  const expected = [...others, Buffer.from(text)].map((content) => gzipSync(content).toString('base64').length);
  expect(stagedBytes(bundle)).toBe(expected.reduce((sum, each) => sum + each));
  expect(bundleSize(bundle, {})).toEqual([]);
});

it('never says less than what is staged for a bundle that it does not compress', () => {
  for (const length of [0, 1, 16_382, 16_383, 16_384, 100_000]) {
    const files = [{ path: 'a', content: noise.subarray(0, length) }];
    expect(stagedBytes({ files })).toBeGreaterThanOrEqual(gzipSync(noise.subarray(0, length)).toString('base64').length);
  }
});

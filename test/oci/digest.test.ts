import { digestOf, hexOf, isDigest } from '../../src/oci/digest';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('the digest of bytes and of a text', () => {
  expect(digestOf('')).toBe(`sha256:${EMPTY}`);
  expect(digestOf('ö')).toBe(digestOf(Buffer.from('ö')));
  expect(hexOf(digestOf(''))).toBe(EMPTY);
});

test.each([
  [`sha256:${EMPTY}`, true],
  [`sha256:${EMPTY.toUpperCase()}`, false],
  [`sha256:${EMPTY.slice(1)}`, false],
  [`sha256:${EMPTY}0`, false],
  [`sha256:${EMPTY}\n`, false],
  [`sha512:${EMPTY}${EMPTY}`, false],
  [EMPTY, false],
])('%j is a digest: %s', (text, expected) => {
  expect(isDigest(text)).toBe(expected);
});

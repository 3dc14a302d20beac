import { isSupplementTag, signatureTag } from '../../src/supply-chain';
import { OTHER_DIGEST } from './facts';

const tag = signatureTag(OTHER_DIGEST);

test('the tag of signatures is that of cosign', () => {
  expect(tag).toMatch(/^sha256-[a-f0-9]{64}\.sig$/);
});

test.each([
  [tag, true],
  [tag.replace('.sig', '.att'), true],
  [tag.replace('.sig', '.sbom'), true],
  [tag.replace('.sig', ''), true],
  [tag.replace('.sig', '.tar'), false],
  ['1.2.3', false],
  ['sha256-abc.sig', false],
])('%s names what is kept beside an image: %s', (each, expected) => {
  expect(isSupplementTag(each)).toBe(expected);
});

import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import type { ImageFacts } from '../../src/supply-chain';
import { cycloneDxOf } from '../../src/supply-chain/cyclonedx';
import { hashFiles } from '../../src/supply-chain/hashed-file';
import { FACTS, reordered } from './facts';

const made = (facts: ImageFacts) => cycloneDxOf(facts, hashFiles(facts.files));
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

test('the document of a bundle', () => {
  expect(made(FACTS)).toMatchSnapshot();
});

test.each([
  ['with everything', FACTS],
  ['with nothing that can be left out', { ...FACTS, files: [], labels: {}, relatedImages: [] }],
  ['with a source date', { ...FACTS, sourceDate: 1_700_000_000 }],
])('a document %s follows the schema of CycloneDX', async (_, facts) => {
  expect(await validator.validate(JSON.stringify(made(facts)))).toBeNull();
});

test('the validator finds what is wrong', async () => {
  expect(await validator.validate(JSON.stringify({ ...made(FACTS), serialNumber: 'none' }))).not.toBeNull();
});

test('the order of what goes in makes no difference, nor does the locale', () => {
  const compare = jest.spyOn(String.prototype, 'localeCompare');
  expect(JSON.stringify(made(reordered(FACTS)))).toBe(JSON.stringify(made(FACTS)));
  expect(compare).not.toHaveBeenCalled();
  compare.mockRestore();
});

test('another document has another serial number', () => {
  const numbers = [FACTS, { ...FACTS, version: '1.2.4' }, { ...FACTS, labels: {} }].map(
    (facts) => JSON.parse(JSON.stringify(made(facts))).serialNumber,
  );
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('the only time is the source date', () => {
  expect(JSON.stringify(made(FACTS))).not.toContain('timestamp');
  expect(made({ ...FACTS, sourceDate: 1_700_000_000 })).toMatchObject({
    metadata: { timestamp: '2023-11-14T22:13:20.000Z' },
  });
});

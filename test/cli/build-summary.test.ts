import { buildSummary } from '../../src/cli/build-summary';
import type { BuiltImage } from '../../src/images';
import { digestOf } from '../../src/oci';

const digest = digestOf('image');
const image: BuiltImage = {
  kind: 'bundle',
  version: '1.0.0',
  reference: 'quay.io/a/b-bundle:1',
  digest,
  size: 4107,
  isNew: true,
};

test('a line for each image, then their number', () => {
  const catalog = {
    ...image,
    kind: 'catalog',
    reference: 'quay.io/a/b-index:1',
    isNew: false,
    size: 1_250_000,
    minimumOlmVersion: '0.33.0',
  } as const;
  expect(buildSummary([{ images: [image, catalog], diagnostics: [] }], 1.234)).toBe(
    [
      `built   quay.io/a/b-bundle:1  ${digest}  4.1 kB`,
      `reused  quay.io/a/b-index:1  ${digest}  1.3 MB, served by OLM 0.33.0 and newer`,
      '2 images: 1 built, 1 reused in 1.23 s',
      '',
    ].join('\n'),
  );
});

test('nothing to tell where nothing was built', () => {
  expect(buildSummary([{ images: [], diagnostics: [] }], 1)).toBe('');
});

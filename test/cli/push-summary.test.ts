import { formatBytes, pushSummary } from '../../src/cli/push-summary';
import { digestOf } from '../../src/oci';
import type { PushedImage } from '../../src/registry';

const IMAGE: PushedImage = {
  reference: 'quay.io/org/a:1',
  digest: digestOf('a'),
  outcome: 'pushed',
  manifests: 1,
  written: 2,
  mounted: 0,
  present: 0,
  bytes: 1234,
  referrers: 0,
};

test('a line for each image, and one for all', () => {
  const images: PushedImage[] = [
    { ...IMAGE, referrers: 2, replaced: digestOf('b') },
    { ...IMAGE, outcome: 'mounted', mounted: 1, bytes: 500 },
    { ...IMAGE, outcome: 'present', bytes: 0 },
  ];
  expect(pushSummary(images, { isDryRun: false, seconds: 1.234 })).toBe(`  pushed   quay.io/org/a:1
           ${digestOf('a')}, 1.23 kB sent, with 2 attached documents, instead of ${digestOf('b')}
  mounted  quay.io/org/a:1
           ${digestOf('a')}, 500 B sent, 1 blob mounted
  present  quay.io/org/a:1
           ${digestOf('a')}, 0 B sent
3 images, 1 pushed, 1 mounted, 1 present; 1.73 kB sent in 1.23 s
`);
});

test('a dry run tells what there is to send', () => {
  const text = pushSummary([{ ...IMAGE, outcome: 'missing' }], { isDryRun: true, seconds: 0 });
  expect(text).toContain('1.23 kB to send\n1 image, 1 missing; 1.23 kB to send in 0.00 s\n');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [12_345, '12.3 kB'],
  [999_499, '999 kB'],
  [999_999, '1 MB'],
  [200_000_000, '200 MB'],
  [5e12, '5000 GB'],
])('%i bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

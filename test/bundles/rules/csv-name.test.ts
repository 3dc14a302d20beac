import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ['a bundle that replaces and skips others', { csv: { 'spec/replaces': 'widget.v1.2.2', 'spec/skips': ['widget.v1.2.1'] } }, []],
  ['63 characters', { csv: { 'metadata/name': `${'a'.repeat(56)}.v1.2.3` } }, []],
  ['64 characters', { csv: { 'metadata/name': `${'a'.repeat(57)}.v1.2.3` } }, ['error CSV_NAME']],
  ['upper case', { csv: { 'metadata/name': 'Widget.v1.2.3' } }, ['error CSV_NAME']],
  ['a plus', { csv: { 'metadata/name': 'widget.v1.2.3+4' } }, ['error CSV_NAME']],
  ['a bad name that is replaced', { csv: { 'spec/replaces': 'widget_1' } }, ['error CSV_NAME']],
  ['a bad name that is skipped', { csv: { 'spec/skips': ['widget.v1.0.0', 'Widget'] } }, ['error CSV_NAME']],
  ['itself replaced', { csv: { 'spec/replaces': 'widget.v1.2.3' } }, ['error CSV_REPLACES_ITSELF']],
  ['itself skipped', { csv: { 'spec/skips': ['widget.v1.2.3'] } }, ['error CSV_REPLACES_ITSELF']],
  ['a release', { csv: { 'metadata/name': 'widget-v1.2.3-rc.2', 'spec/release': 'rc.2' } }, []],
  ['a release of zeros', { csv: { 'metadata/name': 'widget-v1.2.3-01', 'spec/release': '01' } }, ['error CSV_RELEASE']],
  ['a release with a blank', { csv: { 'spec/release': '1 2' } }, ['error CSV_RELEASE', 'error CSV_RELEASE_NAME']],
  [
    'a release that is too long',
    { csv: { 'metadata/name': 'widget-v1.2.3-abcdefghijklmnopqrstu', 'spec/release': 'abcdefghijklmnopqrstu' } },
    ['error CSV_RELEASE'],
  ],
  ['a release that the name does not have', { csv: { 'spec/release': '2' } }, ['error CSV_RELEASE_NAME']],
  [
    'a release beside build metadata',
    { csv: { 'metadata/name': 'widget-v1.2.3-2', 'spec/release': '2', 'spec/version': '1.2.3+4' } },
    ['error CSV_RELEASE_NAME', 'error CSV_RELEASE_BUILD'],
  ],
  [
    'a release beside a substitute',
    {
      csv: {
        'metadata/name': 'widget-v1.2.3-2',
        'spec/release': '2',
        'metadata/annotations/olm.substitutesFor': 'widget.v1.2.3',
      },
    },
    ['error CSV_RELEASE_SUBSTITUTES'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});

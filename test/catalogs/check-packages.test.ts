import { bundle, channel, PACKAGE, problems, SINGLE } from './fixture';

const [, STABLE, BUNDLE] = [PACKAGE, channel(['widget.v1.0.0']), bundle('1.0.0')];

test('a package with a channel is fine', () => {
  expect(problems(SINGLE)).toEqual([]);
});

test.each<[string, Parameters<typeof problems>[0], string[]]>([
  [
    'no name',
    [...SINGLE, { schema: 'olm.package', defaultChannel: 'a' }],
    ['FBC_NO_CHANNEL', 'FBC_PACKAGE_NAME', 'FBC_DEFAULT_CHANNEL'],
  ],
  [
    'a name that is no label',
    [...SINGLE, { ...PACKAGE, name: 'Widget_Op' }],
    ['FBC_NO_CHANNEL', 'FBC_PACKAGE_NAME', 'FBC_DEFAULT_CHANNEL'],
  ],
  [
    'a name of 64 characters',
    [...SINGLE, { ...PACKAGE, name: 'a'.repeat(64) }],
    ['FBC_NO_CHANNEL', 'FBC_PACKAGE_NAME', 'FBC_DEFAULT_CHANNEL'],
  ],
  ['a name twice', [...SINGLE, PACKAGE], ['FBC_PACKAGE_TWICE']],
  ['no channel', [...SINGLE, { ...PACKAGE, name: 'gadget' }], ['FBC_NO_CHANNEL', 'FBC_DEFAULT_CHANNEL']],
  ['no default channel', [{ ...PACKAGE, defaultChannel: '' }, STABLE, BUNDLE], ['FBC_DEFAULT_CHANNEL']],
  ['a default channel that is not there', [{ ...PACKAGE, defaultChannel: 'fast' }, STABLE, BUNDLE], ['FBC_DEFAULT_CHANNEL']],
])('%s', (_, blobs, expected) => {
  expect(
    problems(blobs)
      .map((problem) => problem.split(' ')[0])
      .sort(),
  ).toEqual([...expected].sort());
});

test('the place is that of the field', () => {
  expect(problems([{ ...PACKAGE, defaultChannel: 'fast' }, STABLE, BUNDLE])).toEqual(['FBC_DEFAULT_CHANNEL at fast']);
});

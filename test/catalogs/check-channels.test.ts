import { bundle, channel, PACKAGE, problems, SINGLE } from './fixture';

const BUNDLE = bundle('1.0.0');

test.each<[string, Parameters<typeof problems>[0], string[]]>([
  ['an unknown package', [...SINGLE, channel(['widget.v1.0.0'], { package: 'gadget' })], ['FBC_PACKAGE_UNKNOWN at gadget']],
  ['no name', [...SINGLE, channel(['widget.v1.0.0'], { name: '' })], ['FBC_CHANNEL_NAME at ""']],
  ['a name twice', [...SINGLE, channel(['widget.v1.0.0'])], ['FBC_CHANNEL_TWICE at stable']],
  ['no entries', [...SINGLE, channel([], { name: 'fast' })], ['FBC_CHANNEL_EMPTY at []']],
  [
    'entries left out',
    [...SINGLE, { schema: 'olm.channel', name: 'fast', package: 'widget' }],
    ['FBC_CHANNEL_EMPTY at schema: olm.channel'],
  ],
  ['an entry twice', [PACKAGE, channel(['widget.v1.0.0', 'widget.v1.0.0']), BUNDLE], ['FBC_ENTRY_TWICE at widget.v1.0.0']],
  ['an empty skip', [PACKAGE, channel([{ name: 'widget.v1.0.0', skips: ['a', ''] }]), BUNDLE], ['FBC_SKIP_EMPTY at ""']],
  [
    'a wrong range',
    [PACKAGE, channel([{ name: 'widget.v1.0.0', skipRange: 'about 1.0' }]), BUNDLE],
    ['FBC_SKIP_RANGE at about 1.0'],
  ],
  [
    'an entry without bundle',
    [PACKAGE, channel([{ name: 'widget.v1.0.0', replaces: 'widget.v0.9.0' }, 'widget.v0.9.0']), BUNDLE],
    ['FBC_ENTRY_WITHOUT_BUNDLE at widget.v0.9.0'],
  ],
])('%s', (_, blobs, expected) => {
  expect(problems(blobs)).toEqual(expected);
});

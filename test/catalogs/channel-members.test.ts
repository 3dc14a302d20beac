import { byVersion, channelMembers, upgradesOf } from '../../src/catalogs/channel-members';
import { olmBundle } from './fixture';

function bundles(specs: Readonly<Record<string, Record<string, unknown>>>) {
  return new Map(Object.entries(specs).map(([version, spec]) => [`widget.v${version}`, olmBundle({ version, spec })]));
}

function members(head: string, specs: Readonly<Record<string, Record<string, unknown>>>): string[] {
  const all = bundles(specs);
  const first = all.get(`widget.v${head}`);
  if (!first) throw new Error(`there is no ${head}`);
  return channelMembers(first, all).map(({ version }) => version);
}

const replaces = (version: string) => ({ replaces: `widget.v${version}` });
const skips = (...versions: string[]) => ({ skips: versions.map((version) => `widget.v${version}`) });

test.each<[string, Parameters<typeof members>, string[]]>([
  ['a head alone', ['1.0.0', { '1.0.0': {}, '0.9.0': {} }], ['1.0.0']],
  ['a chain', ['1.2.0', { '1.2.0': replaces('1.1.0'), '1.1.0': replaces('1.0.0'), '1.0.0': {} }], ['1.2.0', '1.1.0', '1.0.0']],
  [
    'what is skipped',
    ['1.2.0', { '1.2.0': skips('1.1.0', '1.0.1'), '1.1.0': replaces('1.0.0'), '1.0.0': {} }],
    ['1.2.0', '1.1.0'],
  ],
  [
    'what a skipped one skips',
    ['1.2.0', { '1.2.0': skips('1.1.0'), '1.1.0': skips('1.0.0'), '1.0.0': {} }],
    ['1.2.0', '1.1.0', '1.0.0'],
  ],
  [
    'no further than a skipped one',
    ['1.2.0', { '1.2.0': { ...replaces('1.1.0'), ...skips('1.1.0') }, '1.1.0': replaces('1.0.0'), '1.0.0': {} }],
    ['1.2.0', '1.1.0'],
  ],
  ['a version that is missing', ['1.0.0', { '1.0.0': replaces('0.9.0') }], ['1.0.0']],
  ['a circle', ['1.1.0', { '1.1.0': replaces('1.0.0'), '1.0.0': replaces('1.1.0') }], ['1.1.0', '1.0.0']],
])('%s', (_, args, expected) => {
  expect(members(...args)).toEqual(expected);
});

test('what a bundle says of the upgrades to it', () => {
  const bundle = olmBundle({
    version: '1.0.0',
    spec: { replaces: 'a', skips: ['b'] },
    annotations: { 'olm.skipRange': '<1.0.0' },
  });
  expect(upgradesOf(bundle)).toEqual({ replaces: 'a', skips: ['b'], skipRange: '<1.0.0' });
  expect(upgradesOf(olmBundle({ version: '1.0.0' }))).toEqual({ replaces: '', skips: [], skipRange: '' });
});

test('versions are ordered by SemVer, then by build metadata', () => {
  const list = ['1.0.0+b', '1.0.0', '1.0.0-rc.1', '1.0.0+a'].map((version) => olmBundle({ version, name: 'a' }));
  expect(list.sort(byVersion).map(({ version }) => version)).toEqual(['1.0.0-rc.1', '1.0.0', '1.0.0+a', '1.0.0+b']);
});

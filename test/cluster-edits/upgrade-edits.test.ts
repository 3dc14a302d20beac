import { automaticEdits, type UpgradeRequest, upgradeEdits, type YamlEdit } from '../../src/cluster-edits';
import type { OfferedAddon } from '../../src/host';
import type { Installation, InstalledVersion } from '../../src/installations';

const OFFER: OfferedAddon = {
  id: 'w',
  environment: 'stage',
  newest: '2.0.0',
  valueType: (_, id) => (id === 'n' ? 'number' : 'string'),
};

const exact = (version: string, upgrade: 'automatic' | 'manual' = 'manual'): InstalledVersion => ({
  is: 'exact',
  version,
  upgrade,
});
const installed = (version: InstalledVersion, values: Record<string, string | number> = {}): Installation => ({
  addon: 'w',
  version,
  parameters: { are: 'plain', values },
  form: { by: 'syncset', stage: 'installed' },
});

/** Edits in short. */
function short(edits: readonly YamlEdit[]): string[] {
  return edits.map(
    (edit) => `${edit.does} ${edit.path.slice(2).join('.')}${edit.does === 'set' ? ` ${JSON.stringify(edit.value)}` : ''}`,
  );
}

function upgrade(installation: Installation, request: Partial<UpgradeRequest>, offer = OFFER): string[] {
  const { edits, problems } = upgradeEdits(
    installation,
    { values: new Map(), unset: [], allowsDowngrade: false, ...request },
    offer,
  );
  return problems.length > 0 ? problems.map(({ code }) => code) : short(edits);
}

test.each<[string, Installation, Partial<UpgradeRequest>, string[]]>([
  ['an exact version becomes the newest', installed(exact('1.0.0')), {}, ['set version "2.0.0"']],
  ['the newest stays', installed(exact('2.0.0')), {}, []],
  ['latest stays', installed({ is: 'latest' }), {}, []],
  ['latest becomes an exact version', installed({ is: 'latest' }), { version: '2.0.0' }, ['set version "2.0.0"']],
  ['latest does not become an older one', installed({ is: 'latest' }), { version: '1.9.0' }, ['UPGRADE_DOWNGRADE']],
  ['but if it is allowed', installed({ is: 'latest' }), { version: '1.9.0', allowsDowngrade: true }, ['set version "1.9.0"']],
  [
    'an exact version becomes latest',
    installed(exact('1.0.0', 'automatic')),
    { version: 'latest' },
    ['set version "latest"', 'remove upgrade'],
  ],
  ['latest can be older', installed(exact('3.0.0')), { version: 'latest' }, ['UPGRADE_DOWNGRADE']],
  ['the newest can be older', installed(exact('3.0.0')), {}, ['UPGRADE_DOWNGRADE']],
  ['a pre-release is older', installed(exact('1.0.0')), { version: '1.0.0-rc.1' }, ['UPGRADE_DOWNGRADE']],
  ['what is no version is told by the reader', installed(exact('1.0.0')), { version: 'x' }, ['set version "x"']],
  [
    'values of the type of their parameter',
    installed(exact('1.0.0')),
    {
      values: new Map([
        ['n', '3'],
        ['s', '3'],
      ]),
    },
    ['set parameters.n 3', 'set parameters.s "3"'],
  ],
  ['a value that is so already', installed(exact('1.0.0'), { n: 3 }), { values: new Map([['n', '3']]) }, []],
  [
    'a value that is an own property of nothing',
    installed(exact('1.0.0')),
    { values: new Map([['toString', 'x']]) },
    ['set parameters.toString "x"'],
  ],
  ['one of two values goes', installed(exact('1.0.0'), { n: 3, s: 'x' }), { unset: ['n'] }, ['remove parameters.n']],
  ['all values go', installed(exact('1.0.0'), { n: 3, s: 'x' }), { unset: ['n', 's'] }, ['remove parameters']],
  [
    'one goes and another comes',
    installed(exact('1.0.0'), { n: 3 }),
    { unset: ['n'], values: new Map([['s', 'x']]) },
    ['set parameters.s "x"', 'remove parameters.n'],
  ],
  ['a value that is not there', installed(exact('1.0.0')), { unset: ['n'] }, ['UPGRADE_NOT_SET']],
  [
    'what is being removed',
    { ...installed(exact('1.0.0')), form: { by: 'syncset', stage: 'signalled' } },
    {},
    ['UPGRADE_UNINSTALLING'],
  ],
])('%s', (_, installation, request, expected) => {
  expect(upgrade(installation, request)).toEqual(expected);
});

test('without a release there is nothing newer', () => {
  const { newest: _, ...offer } = OFFER;
  expect(upgrade(installed(exact('1.0.0')), {}, offer)).toEqual([]);
  expect(upgrade(installed({ is: 'latest' }), { version: '1.0.0' }, offer)).toEqual(['set version "1.0.0"']);
});

test.each<[string, Installation, OfferedAddon | undefined, string[]]>([
  ['an automatic version moves', installed(exact('1.0.0', 'automatic')), OFFER, ['set version "2.0.0"']],
  ['a manual one does not', installed(exact('1.0.0')), OFFER, []],
  ['nor latest', installed({ is: 'latest' }), OFFER, []],
  ['nor backwards', installed(exact('2.0.1', 'automatic')), OFFER, []],
  ['nor what is unknown', installed(exact('1.0.0', 'automatic')), undefined, []],
  [
    'nor what is being removed',
    { ...installed(exact('1.0.0', 'automatic')), form: { by: 'syncset', stage: 'signalled' } },
    OFFER,
    [],
  ],
])('%s', (_, installation, offer, expected) => {
  expect(short(automaticEdits(installation, offer))).toEqual(expected);
});

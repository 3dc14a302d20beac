import { validateCatalog } from '../../src/catalogs';
import { type Blob, chain, place, problems } from './fixture';

const at = (version: string, more: Blob = {}) => ({ name: `widget.v${version}`, ...more });
const replaces = (version: string) => ({ replaces: `widget.v${version}` });
const skips = (...versions: string[]) => ({ skips: versions.map((version) => `widget.v${version}`) });

test.each<[string, Blob[], string[]]>([
  ['versions that go forwards', [at('1.1.0', replaces('1.0.0')), at('1.0.0')], []],
  ['versions that go backwards', [at('1.0.0', replaces('1.1.0')), at('1.1.0')], ['FBC_VERSION_BACKWARDS at widget.v1.1.0']],
  ['a version that replaces one that is missing', [at('1.0.0', replaces('0.9.0'))], ['FBC_REPLACES_MISSING at widget.v0.9.0']],
  ['a range on a version alone', [at('1.0.0', { skipRange: '<1.0.0' })], []],
  ['a range on the last of a chain', [at('1.1.0', replaces('1.0.0')), at('1.0.0', { skipRange: '<1.0.0' })], []],
  ['a range beside skips', [at('1.1.0', { skipRange: '<1.1.0', ...skips('1.0.0') }), at('1.0.0')], []],
  [
    'a range with its own version',
    [at('1.1.0', { ...replaces('1.0.0'), skipRange: '<=1.1.0' }), at('1.0.0')],
    ['FBC_SKIP_RANGE_OWN at "<=1.1.0"'],
  ],
  [
    'two versions that skip each other',
    [at('1.0.0'), at('0.2.0', skips('0.1.0')), at('0.1.0', skips('0.2.0'))],
    ['FBC_NO_WAY_TO_HEAD at widget.v0.2.0', 'FBC_UPGRADE_CIRCLE at widget.v0.2.0', 'FBC_NO_WAY_TO_HEAD at widget.v0.1.0'],
  ],
])('%s', (_, entries, expected) => {
  expect(problems(chain(entries))).toEqual(expected);
});

test('all of them are warnings', () => {
  const entries = [at('1.0.0', { ...replaces('1.1.0') }), at('1.1.0'), at('0.2.0', skips('0.1.0')), at('0.1.0', skips('0.2.0'))];
  const found = validateCatalog(place(chain(entries)));
  expect(found.length).toBeGreaterThan(2);
  expect(found.filter(({ severity }) => severity !== 'warning')).toEqual([]);
});

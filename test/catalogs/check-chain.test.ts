import { headsOf } from '../../src/catalogs/check-chain';
import { type Blob, chain, problems } from './fixture';

const at = (name: string, more: Blob = {}) => ({ name: `widget.v${name}`, ...more });
const replaces = (version: string) => ({ replaces: `widget.v${version}` });

test.each<[string, Blob[], string[]]>([
  ['a chain', [at('1.2.0', replaces('1.1.0')), at('1.1.0', replaces('1.0.0')), at('1.0.0')], []],
  ['a skipped version', [at('1.1.0', { skips: ['widget.v1.0.0'] }), at('1.0.0')], []],
  ['two heads', [at('1.1.0'), at('1.0.0')], ['FBC_HEADS at widget.v1.0.0']],
  ['no head', [at('1.1.0', replaces('1.0.0')), at('1.0.0', replaces('1.1.0'))], ['FBC_NO_HEAD at - name: widget.v1.1.0']],
  [
    'a cycle below the head',
    [at('1.2.0', replaces('1.1.0')), at('1.1.0', replaces('1.0.0')), at('1.0.0', replaces('1.1.0'))],
    ['FBC_CYCLE at widget.v1.1.0'],
  ],
  [
    'a version that replaces itself',
    [at('1.1.0', replaces('1.0.0')), at('1.0.0', replaces('1.0.0'))],
    ['FBC_CYCLE at widget.v1.0.0'],
  ],
  [
    'a version behind a skipped one',
    [at('1.2.0', { ...replaces('1.1.0'), skips: ['widget.v1.1.0'] }), at('1.1.0', replaces('1.0.0')), at('1.0.0')],
    ['FBC_STRANDED at widget.v1.0.0'],
  ],
])('%s', (_, entries, expected) => {
  expect(problems(chain(entries))).toEqual(expected);
});

test('a skipRange makes no head of two', () => {
  expect(problems(chain([at('1.1.0', { skipRange: '<1.1.0' }), at('1.0.0')]))).toEqual(['FBC_HEADS at widget.v1.0.0']);
});

test('a message names a bounded number of heads', () => {
  const entries = Array.from({ length: 50 }, (_, minor) => at(`1.${minor}.0`));
  expect(problems(chain(entries))).toHaveLength(1);
  expect(headsOf(entries)).toHaveLength(50);
});

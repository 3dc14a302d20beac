import fc from 'fast-check';
import { compare } from 'semver';
import { isBlangRange, parseBlangRange, satisfiesBlangRange } from '../../src/bundles';

it.each<[range: string, inside: string[], outside: string[]]>([
  ['1.2.3', ['1.2.3', '1.2.3+build'], ['1.2.4', '1.2.3-rc.1']],
  ['=1.2.3', ['1.2.3'], ['1.2.4']],
  ['==1.2.3', ['1.2.3'], ['1.2.4']],
  ['!1.2.3', ['1.2.4'], ['1.2.3']],
  ['!=1.2.3', ['1.2.4'], ['1.2.3']],
  ['>1.2.3', ['1.2.4', '1.2.4-rc.1'], ['1.2.3', '1.2.3-rc.1']],
  ['>=1.2.3', ['1.2.3'], ['1.2.3-rc.1']],
  ['<1.2.3', ['1.2.2', '1.2.3-rc.1'], ['1.2.3']],
  ['<=1.2.3', ['1.2.3'], ['1.2.4']],
  ['>=1.0.0 <2.0.0', ['1.0.0', '1.9.9', '2.0.0-rc.1'], ['0.9.9', '2.0.0']],
  ['>= 1.0.0   < 2.0.0 ', ['1.5.0'], ['2.0.0']],
  ['<1.0.0 || >=2.0.0 <3.0.0', ['0.1.0', '2.1.0'], ['1.0.0', '3.0.0']],
  ['>=1.0.0 <2.0.0 !1.5.0', ['1.4.0'], ['1.5.0']],
  ['1.2.x', ['1.2.0', '1.2.9'], ['1.1.9', '1.3.0']],
  ['1.x', ['1.0.0', '1.99.0'], ['0.9.0', '2.0.0']],
  ['1.x.x', ['1.0.0'], ['0.9.0']],
  ['>1.2.x', ['1.3.0'], ['1.2.9']],
  ['>=1.2.x', ['1.2.0'], ['1.1.9']],
  ['<1.2.x', ['1.1.9'], ['1.2.0']],
  ['<=1.2.x', ['1.2.9'], ['1.3.0']],
  ['>1.x', ['2.0.0'], ['1.9.0']],
  ['<=1.x', ['1.9.0'], ['2.0.0']],
  // The library drops what it does not know before a wildcard, and a part of one character.
  ['~1.x', ['1.0.0'], ['1.1.0']],
  ['1.0.0 - 2.0.0', [], ['1.0.0', '1.5.0']],
  // "Not in 1.2" becomes "before and after": the library joins the two by "and".
  ['!1.2.x', [], ['1.1.0', '1.2.0', '1.3.0']],
])('%s', (range, inside, outside) => {
  expect(inside.filter((version) => !satisfiesBlangRange(version, range))).toEqual([]);
  expect(outside.filter((version) => satisfiesBlangRange(version, range))).toEqual([]);
});

it.each([
  '',
  ' ',
  '||',
  '|| 1.0.0',
  '1.0.0 ||',
  '1.0',
  'v1.0.0',
  '>=v1.0.0',
  '01.0.0',
  '1.0.0-01',
  '1.0.0+',
  '^1.0.0',
  '~1.0.0',
  '=>1.0.0',
  '>!1.0.0',
  '(>=1.0.0)',
  '*',
  'x',
  '>one',
  // A pre-release with an x is taken for a wildcard and garbled.
  '1.0.0-next',
  '>1.0.0-next',
])('refuses %j', (range) => {
  expect(isBlangRange(range)).toBe(false);
  expect(satisfiesBlangRange('1.0.0', range)).toBe(false);
});

it('takes a pre-release with an x after the two comparisons that need no second one', () => {
  expect(satisfiesBlangRange('1.0.0', '>=1.0.0-next')).toBe(true);
  expect(satisfiesBlangRange('1.0.0-a', '<1.0.0-next')).toBe(true);
});

it('is not satisfied by what is no version', () => {
  expect(['', 'v1.0.0', '1.0', 'one'].filter((version) => satisfiesBlangRange(version, '>=0.0.0'))).toEqual([]);
});

const version = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map((numbers) => numbers.join('.'));

it('agrees with the order of versions', () => {
  fc.assert(
    fc.property(version, version, version, (low, high, each) => {
      const isBetween = compare(each, low) >= 0 && compare(each, high) < 0;
      expect(satisfiesBlangRange(each, `>=${low} <${high}`)).toBe(isBetween);
      expect(satisfiesBlangRange(each, `<${low} || >=${low}`)).toBe(true);
      expect(satisfiesBlangRange(each, `!${low}`)).toBe(!satisfiesBlangRange(each, low));
    }),
  );
});

it('reads any text without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('1', '0', '.', 'x', ' ', '>', '<', '=', '!', '|', '-', '+', 'a') }), (text) => {
      const range = parseBlangRange(text);
      expect(range === undefined || typeof range('1.0.0') === 'boolean').toBe(true);
    }),
  );
});

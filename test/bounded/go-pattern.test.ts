import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { matchGoPattern } from '../../src/bounded/go-pattern';
import { TimeBudget } from '../../src/bounded/time-budget';
import { growth } from '../growth';

const match = (pattern: string, text: string) => matchGoPattern(pattern, text, new TimeBudget(250, 1_000));

describe('matchGoPattern', () => {
  it.each([
    ['(?i)^widget$', 'WIDGET', true],
    ['(?i)^widget$', 'gadget', false],
    ['^(?P<name>[a-z]+)-(?P<number>[0-9]+)$', 'a-1', true],
    ['^[[:alpha:]]+$', 'abc', true],
    ['^[[:alpha:]]+$', 'ab1', false],
    ['^\\pL+$', 'äé', true],
    ['\\Aab\\z', 'ab', true],
    ['^\\Qa.b\\E$', 'a.b', true],
    ['^\\Qa.b\\E$', 'axb', false],
    ['^.$', '😀', true],
    ['b', 'abc', true],
    ['^a$', 'a\n', false],
    ['', 'anything', true],
  ])('%s on %j: %j', (pattern, text, matches) => {
    expect(match(pattern, text)).toEqual({ matches });
  });

  it.each([
    ['(?=a)', 'invalid or unsupported Perl syntax: `(?=`'],
    ['(?<!a)b', 'invalid named capture: `(?<!a)b`'],
    ['(a)\\1', 'invalid escape sequence: `\\1`'],
    ['([a', 'missing closing ]: `[a`'],
    ['a{1001}', 'invalid repeat count: `{1001}`'],
  ])('cannot read %s', (pattern, invalid) => {
    expect(match(pattern, '')).toEqual({ invalid });
  });

  it.each(['^(a+)+$', '^a*a*a*a*a*a*a*b$'])('takes linear time for %s, which makes others backtrack', (pattern) => {
    const budget = new TimeBudget(60_000, 600_000);
    const many = (count: number) => `${'a'.repeat(count)}b!`;
    const matchOne = (text: string) => matchGoPattern(pattern, text, budget);
    expect(growth(many, matchOne, 50_000)).toBeLessThan(10);
    expect(matchOne(many(4_000))).toEqual({ matches: false });
  });

  it('compiles a pattern once, and says the same after thousands of others', () => {
    const compile = jest.spyOn(RE2JS, 'compile');
    for (let time = 0; time < 3; time++) expect(match('^once$', 'once')).toEqual({ matches: true });
    expect(compile).toHaveBeenCalledTimes(1);
    compile.mockRestore();
    for (let index = 0; index < 3_000; index++) match(`^p${index}$`, '');
    expect(match('^once$', 'once')).toEqual({ matches: true });
    expect(match('^once$', 'twice')).toEqual({ matches: false });
  });

  it('agrees with JavaScript where both mean the same', () => {
    const pattern = fc
      .array(fc.constantFrom('a', 'b', '.', '[ab]', 'a+', 'b*', '(ab|c)', 'a?', '[^b]'), { maxLength: 5 })
      .map((parts) => `^${parts.join('')}$`);
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }), (written, text) => {
        expect(match(written, text)).toEqual({ matches: new RegExp(written).test(text) });
      }),
    );
  });
});

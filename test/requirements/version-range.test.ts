import * as fc from 'fast-check';
import { readVersionRange } from '../../src/requirements/version-range';

describe('readVersionRange', () => {
  it.each<[string, string, boolean]>([
    // As real add-ons write them.
    ['> 4.6', '4.7.0', true],
    ['> 4.6', '4.6.0', false],
    ['>=4.9.0', '4.9.0', true],
    ['>=4.9.0', '4.8.57', false],
    ['>= 4.10', '4.10.0', true],
    ['>= 4.10', '4.9.59', false],
    // A part that is missing stands for all its values.
    ['> 4.6', '4.6.1', false],
    ['<=4.6', '4.6.9', true],
    ['<4.6', '4.6.0', false],
    ['4.9', '4.9.3', true],
    ['=4.9', '4.10.0', false],
    ['4.x', '4.3.1', true],
    ['4', '5.0.0', false],
    ['= 4.9.3', '4.9.3', true],
    // All of one alternative must hold.
    ['>=4.9 <4.12 || >=4.13.2', '4.11.9', true],
    ['>=4.9 <4.12 || >=4.13.2', '4.12.4', false],
    ['>=4.9 <4.12||>=4.13.2', '4.13.2', true],
    ['  >=4.9\t<4.12 ', '4.9.1', true],
    // Pre-releases count by their order.
    ['>=4.10', '4.10.0-rc.1', true],
    ['>=4.10.0', '4.10.0-rc.1', false],
    ['>=4.9.0', '4.10.0-0.nightly-2026-01-01-000000', true],
    ['<4.10', '4.10.0-rc.1', false],
    ['>=1.2.3-rc.1', '1.2.3-rc.2', true],
    ['>=4.9.0', '4.9.0+build', true],
  ])('%s of %s: %s', (range, version, expected) => {
    expect(readVersionRange(range)?.holds(version)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '||',
    '>=4.9 ||',
    '|| >=4.9',
    '>=4.9 | <5',
    '>',
    '>= >=4.9',
    '=>4.9',
    '==4.9',
    '>>4.9',
    'x',
    '*',
    'latest',
    'v4.9',
    '^4.9',
    '~4.9',
    '!=4.9',
    '>=4.9,<5',
    '4.6 - 4.9',
    '>=04.9',
    '>=4.9.0.1',
    '>=4.9.',
    '4..9',
    '>=99999999999999999999.0.0',
    `>=4.9${' '.repeat(300)}`,
    '4.9 and 4.10',
  ])('cannot read %j, so that it never passes', (range) => {
    expect(readVersionRange(range)).toBeUndefined();
  });

  it.each(['', '4.9', 'openshift-v4.9.0', '4.9.0 ', 'latest'])('knows nothing of %j, which is no version', (version) => {
    expect(readVersionRange('>=1')?.holds(version)).toBeUndefined();
  });

  it('never throws', () => {
    const piece = fc.constantFrom('4', '.', '9', '10', 'x', '>', '<', '=', '|', '||', ' ', '-rc', '+b', '99999999999999999');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        readVersionRange(pieces.join(''))?.holds('4.9.0');
      }),
      { numRuns: 2_000 },
    );
  });
});

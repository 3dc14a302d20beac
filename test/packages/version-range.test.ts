import { isVersionRange } from '../../src/packages/version-range';
import { growth } from '../growth';

test.each([
  '>=4.12',
  '>4',
  '<=4.12.3',
  '=1.2',
  '!=1.2.3',
  '~1.27',
  '^1',
  '>= 4.10 <4.12',
  '>=4.10 && <4.12',
  '>=4.10, <4.12',
  '=1 || =2',
  '1.2 - 1.4',
  '>=4.x',
])('%s is a range', (range) => expect(isVersionRange(range)).toBe(true));

test.each([
  '',
  ' ',
  '4.12',
  '4.x',
  'v4',
  '>=v4',
  '>=1.2.3-rc.1',
  '>=1.2.3.4',
  '>=01',
  '>= ',
  '|| >=1',
  '>=1 ||',
  '>=1 | <2',
  '=>1',
  '1 - 2 - 3',
  'latest',
  '='.repeat(2000),
])('%s is none', (range) => expect(isVersionRange(range)).toBe(false));

it.each(['>=1 ', '>=1  ', '1 - 2 ', '>=1 || '])('takes linear time for many of %j before what is none', (piece) => {
  // The longest has 840 characters, and 1,000 are read.
  expect(growth((count) => `${piece.repeat(count)}x!`, isVersionRange, 30)).toBeLessThan(10);
});

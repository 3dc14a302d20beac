import { preferred } from '../../src/releases';

test.each([
  [['a'], ['b'], ['a']],
  [[], ['b'], ['b']],
  [undefined, ['b'], ['b']],
  [undefined, undefined, []],
])('of %j and %j, %j counts', (ofRelease, own, expected) => {
  expect(preferred(ofRelease, own)).toEqual(expected);
});

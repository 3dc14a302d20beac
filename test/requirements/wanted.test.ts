import { atLeast, flag, inRange, labels, oneOf, oneOfAnyCase, type ReadWanted, taints } from '../../src/requirements/wanted';
import type { Json } from '../../src/yaml';

function judge<T>(read: ReadWanted<T>, json: Json, found: T): unknown {
  const wanted = read(json);
  return typeof wanted === 'string' ? wanted : wanted.holds(found);
}

test.each<[string, unknown, unknown]>([
  ['a text', judge(oneOf, 'aws', 'aws'), true],
  ['a text of another case', judge(oneOf, 'aws', 'AWS'), false],
  ['a text of any case', judge(oneOfAnyCase, ['OSD', 'rosa'], 'Rosa'), true],
  ['the least number', judge(atLeast, 3, 3), true],
  ['a number below', judge(atLeast, 3, 2.9), false],
  ['no number', judge(atLeast, Number.NaN, 3), 'wants NaN, which is no number'],
  ['a flag', judge(flag, false, false), true],
  ['a version', judge(inRange, '>=4.1', '4.1.0'), true],
  ['no version', judge(inRange, '>=4.1', 'new'), undefined],
  ['all labels', judge(labels, { a: 'b' }, { a: 'b', c: 'd' }), true],
  ['one label of two', judge(labels, { a: 'b', c: 'd' }, { a: 'b' }), false],
  ['a label with another value', judge(labels, { a: 'b' }, { a: 'c' }), false],
  ['a label that every object inherits', judge(labels, { constructor: 'b' }, {}), false],
  ['all taints', judge(taints, [{ key: 'a' }, { effect: 'NoSchedule' }], [{ key: 'a', effect: 'NoSchedule' }]), true],
  ['one taint of two', judge(taints, [{ key: 'a' }, { key: 'b' }], [{ key: 'a', effect: 'NoSchedule' }]), false],
  [
    'the parts of one taint in two',
    judge(
      taints,
      [{ key: 'a', effect: 'x' }],
      [
        { key: 'a', effect: 'y' },
        { key: 'b', effect: 'x' },
      ],
    ),
    false,
  ],
])('%s', (_, actual, expected) => {
  expect(actual).toEqual(expected);
});

test('what is wanted is shown in bounded length', () => {
  const wanted = oneOf(Array.from({ length: 1_000 }, (_, index) => `type-${index}`));
  expect(typeof wanted === 'string' || wanted.text.length).toBeLessThan(400);
});

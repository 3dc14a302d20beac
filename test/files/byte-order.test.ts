import * as fc from 'fast-check';
import { compareBytes } from '../../src/files/byte-order';

test('the order is that of the bytes, not that of UTF-16', () => {
  expect(['\u{1f600}', '\uff5e', 'b', 'B', 'a-b', 'a/b', 'a'].sort(compareBytes)).toEqual([
    'B',
    'a',
    'a-b',
    'a/b',
    'b',
    '\uff5e',
    '\u{1f600}',
  ]);
});

test('the order does not depend on the order before', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.infiniteStream(fc.nat()), (texts, dice) => {
      const keys = new Map(texts.map((text) => [text, dice.next().value]));
      const shuffled = [...texts].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      expect(shuffled.sort(compareBytes)).toEqual([...texts].sort(compareBytes));
    }),
  );
});

import * as fc from 'fast-check';
import { uuidOf } from '../../src/supply-chain/uuid';

test('a name always has one UUID of version 5, and another name another', () => {
  expect(uuidOf('a')).toBe(uuidOf('a'));
  expect(uuidOf('a')).toMatchInlineSnapshot(`"b4464bb5-f0c3-58f8-bbbe-1dffce5108b0"`);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(uuidOf(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuidOf(a) === uuidOf(b)).toBe(a === b);
    }),
  );
});

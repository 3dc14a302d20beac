import * as fc from 'fast-check';
import { fieldsOf, isFields, parseJson } from '../../src/supply-chain/json';

test('JSON is read back', () => {
  fc.assert(fc.property(fc.json(), (text) => expect(parseJson(Buffer.from(text))).toEqual(JSON.parse(text))));
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['half of an object', Buffer.from('{"a":')],
  ['two values', Buffer.from('{}{}')],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ['a byte order mark', Buffer.from('\uFEFF{}')],
])('%s is no JSON', (_, bytes) => {
  expect(parseJson(bytes)).toBeUndefined();
});

test.each([null, undefined, 1, 'text', [{ a: 1 }], true])('%j has no fields', (value) => {
  expect(isFields(value)).toBe(false);
  expect(fieldsOf(value)).toEqual({});
});

test('an object has its own', () => {
  expect(fieldsOf({ a: 1 })).toEqual({ a: 1 });
});

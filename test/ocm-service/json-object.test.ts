import { isObject, jsonObject, parseObject } from '../../src/ocm-service/json-object';

test.each([
  ['{"a":1}', { a: 1 }],
  ['[]', undefined],
  ['null', undefined],
  ['1', undefined],
  ['', undefined],
  ['{', undefined],
])('the object that %j is', (text, object) => expect(parseObject(text)).toEqual(object));

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ['', false],
])('%j is an object: %p', (value, is) => expect(isObject(value)).toBe(is));

test('what is undefined is not in a body', () => {
  expect(Object.keys(jsonObject({ a: undefined, b: null, c: [{ d: undefined }] }))).toEqual(['b', 'c']);
});

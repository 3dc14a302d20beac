import { nonEmpty } from '../../src/olm/non-empty';

test.each([[{}], [[]], [{ a: undefined }]])('%j is empty', (value) => {
  expect(nonEmpty(value)).toBeUndefined();
});

test.each([[{ a: '' }], [[0]], [{ a: undefined, b: false }]])('%j is not', (value) => {
  expect(nonEmpty(value)).toBe(value);
});

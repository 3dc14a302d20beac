import { typedValue } from '../../src/cluster-edits/typed-value';

test.each<[string, string | undefined, string | number | boolean]>([
  ['3', 'number', 3],
  ['-0.5', 'number', -0.5],
  ['1.10', 'number', '1.10'],
  ['007', 'number', '007'],
  ['1e3', 'number', '1e3'],
  ['-0', 'number', '-0'],
  ['99999999999999999999', 'number', '99999999999999999999'],
  ['0.1234567890123456', 'number', '0.1234567890123456'],
  ['x', 'number', 'x'],
  ['true', 'boolean', true],
  ['false', 'boolean', false],
  ['yes', 'boolean', 'yes'],
  ['3', 'string', '3'],
  ['true', 'string', 'true'],
  ['3', 'resource', '3'],
  ['3', undefined, '3'],
])('%j of a %s is %j', (text, type, value) => {
  expect(typedValue(text, type)).toBe(value);
});

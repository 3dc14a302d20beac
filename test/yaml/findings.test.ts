import type { ErrorObject } from 'ajv';
import { faultyPath, instancePath, isSummary } from '../../src/yaml/findings';

const finding = (changes: Partial<ErrorObject>): ErrorObject => ({
  ...{ keyword: 'type', instancePath: '/a/0', schemaPath: '', params: {} },
  ...changes,
});

test('a JSON pointer is a path', () => {
  expect(instancePath(finding({ instancePath: '/a~1b/~0/0' }))).toEqual(['a/b', '~', '0']);
  expect(instancePath(finding({ instancePath: '' }))).toEqual([]);
});

test.each<[string, Partial<ErrorObject>, unknown]>([
  ['a value', {}, [['a', '0']]],
  ['an unknown member', { keyword: 'additionalProperties', params: { additionalProperty: 'x' } }, [['a', '0', 'x']]],
  ['a key', { keyword: 'pattern', propertyName: 'k' }, [['a', '0', 'k']]],
  ['what lacks a member', { keyword: 'required', params: { missingProperty: 'x' } }, [['a', '0']]],
  ['nothing, by a summary', { keyword: 'if' }, []],
])('at fault is %s', (_, changes, paths) => {
  expect(faultyPath(finding(changes))).toEqual(paths);
});

test('a summary adds nothing to what it sums up', () => {
  expect(isSummary(finding({ keyword: 'propertyNames' }))).toBe(true);
  expect(isSummary(finding({ keyword: 'pattern' }))).toBe(false);
});

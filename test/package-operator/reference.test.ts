import { DiagnosticsError } from '../../src/diagnostics';
import { Reference } from '../../src/package-operator';

const secret = { namespace: 'ns', name: 'pagerduty', key: 'PAGERDUTY_KEY' };

test.each([
  [Reference.secretKey(secret), { kind: 'SecretKey', ...secret }],
  [Reference.secretData(secret), { kind: 'SecretData', namespace: 'ns', name: 'pagerduty' }],
  [Reference.configMapKey(secret), { kind: 'ConfigMapKey', ...secret }],
  [Reference.clusterId(), { kind: 'ClusterId' }],
  [Reference.clusterFact('id'), { kind: 'ConfigMapKey', namespace: 'openshift-config', name: 'addon-cluster-facts', key: 'id' }],
])('%#: a reference points to one thing and is required', (reference, target) => {
  expect(reference.target).toEqual(target);
  expect(reference.isOptional).toBe(false);
});

test('optional makes another reference and leaves the first as it is', () => {
  const required = Reference.secretKey(secret);
  const optional = required.optional();
  expect(optional.isOptional).toBe(true);
  expect(optional.target).toBe(required.target);
  expect(required.isOptional).toBe(false);
});

test('a reference never changes', () => {
  const reference = Reference.secretKey(secret);
  expect(Object.isFrozen(reference) && Object.isFrozen(reference.target)).toBe(true);
});

test.each([
  ['inside a text', () => `key=${Reference.clusterId()}`],
  ['as a key', () => ({ [String(Reference.clusterId())]: 1 })],
  ['added to a text', () => ['cluster-', Reference.clusterId()].join('')],
])('a reference %s is refused', (_, use) => {
  expect(use).toThrow(DiagnosticsError);
  expect(use).toThrow(/REFERENCE_AS_TEXT.*ClusterId/);
});

test.each([
  [Reference.clusterId(), true],
  [Reference.clusterId().optional(), true],
  [{ target: { kind: 'ClusterId' }, isOptional: false }, false],
  ['reference', false],
  [null, false],
  [undefined, false],
])('%#: is tells references from other values', (value, expected) => {
  expect(Reference.is(value)).toBe(expected);
});

test('is knows a reference of another copy of the package', () => {
  jest.isolateModules(() => {
    const copy: typeof import('../../src/package-operator') = require('../../src/package-operator');
    expect(copy.Reference).not.toBe(Reference);
    expect(Reference.is(copy.Reference.clusterId())).toBe(true);
  });
});

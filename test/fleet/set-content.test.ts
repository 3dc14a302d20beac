import { contentOfResult, contentOfSet } from '../../src/fleet/set-content';
import { result, setOf } from './objects';

const object = (apiVersion: string, kind: string) => ({ apiVersion, kind, metadata: { name: 'x' } });

describe('contentOfSet', () => {
  test.each<[string, string, boolean]>([
    ['operators.coreos.com/v1alpha1', 'Subscription', true],
    ['operators.coreos.com/v1', 'OperatorGroup', false],
    ['operators.coreos.com/v1alpha1', 'CatalogSource', false],
    ['package-operator.run/v1alpha1', 'ClusterPackage', true],
    ['package-operator.run/v1alpha1', 'ClusterObjectTemplate', true],
    ['addons.managed.openshift.io/v1alpha1', 'Addon', true],
    ['messaging.knative.dev/v1', 'Subscription', false],
    ['v1', 'ConfigMap', false],
  ])('%s %s brings an operator: %s', (apiVersion, kind, hasOperator) => {
    expect(contentOfSet(setOf('SyncSet', 'x', object('v1', 'Namespace'), object(apiVersion, kind)))).toEqual({ hasOperator });
  });

  it('takes what is no object for nothing', () => {
    expect(contentOfSet({ spec: { resources: [null, 1, {}, { apiVersion: 7, kind: [] }] } })).toEqual({ hasOperator: false });
    expect(contentOfSet(undefined)).toEqual({ hasOperator: false });
  });
});

describe('contentOfResult', () => {
  const remembered = (kind: string, given = {}) =>
    result('x', { resourcesToDelete: [object('operators.coreos.com/v1alpha1', kind)], ...given });

  it('believes a set that was applied whole and remembered', () => {
    expect(contentOfResult(remembered('Subscription'))).toEqual({ hasOperator: true });
    expect(contentOfResult(remembered('CatalogSource'))).toEqual({ hasOperator: false });
    expect(contentOfResult(remembered('Subscription', { result: 'Failure' }))).toBeUndefined();
    expect(contentOfResult(result('x'))).toBeUndefined();
  });
});

import { describe as describeObject, groupOf, identityOf, type KubernetesObject } from '../../src/kubernetes';

const object = (apiVersion: string, kind: string, name: string, namespace?: string): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace !== undefined && { namespace }) },
});

test.each([
  ['v1', ''],
  ['apps/v1', 'apps'],
  ['operators.coreos.com/v1alpha1', 'operators.coreos.com'],
])('the group of %s is %j', (apiVersion, group) => {
  expect(groupOf(apiVersion)).toBe(group);
});

test.each<[string, boolean, KubernetesObject, KubernetesObject]>([
  ['two versions of an API', true, object('batch/v1', 'Job', 'a', 'x'), object('batch/v1beta1', 'Job', 'a', 'x')],
  ['no namespace and an empty one', true, object('v1', 'Node', 'a'), object('v1', 'Node', 'a', '')],
  ['two groups', false, object('apps/v1', 'Job', 'a', 'x'), object('batch/v1', 'Job', 'a', 'x')],
  ['two kinds', false, object('v1', 'Secret', 'a', 'x'), object('v1', 'ConfigMap', 'a', 'x')],
  ['two names', false, object('v1', 'Secret', 'a', 'x'), object('v1', 'Secret', 'b', 'x')],
  ['two namespaces', false, object('v1', 'Secret', 'a', 'x'), object('v1', 'Secret', 'a', 'y')],
  ['a dash in name and in namespace', false, object('v1', 'Secret', 'c', 'a-b'), object('v1', 'Secret', 'b-c', 'a')],
])('identityOf with %s: the same is %s', (_, same, one, other) => {
  expect(identityOf(one) === identityOf(other)).toBe(same);
});

test.each<[KubernetesObject, string]>([
  [object('v1', 'Namespace', 'a'), 'Namespace a'],
  [object('apps/v1', 'Deployment', 'a', 'x'), 'Deployment x/a'],
])('describe %#', (one, text) => {
  expect(describeObject(one)).toBe(text);
});

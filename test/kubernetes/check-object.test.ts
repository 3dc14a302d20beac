import { checkObject, type KubernetesObject } from '../../src/kubernetes';

/** A manifest as a YAML reader may hand it over: of the right shape, with any scalars. */
const object = (metadata: object, kind = 'ConfigMap', apiVersion = 'v1'): KubernetesObject =>
  JSON.parse(JSON.stringify({ apiVersion, kind, metadata: { name: 'widget', ...metadata } }));

const codes = (given: KubernetesObject) => checkObject(given).map(({ code }) => code);

const RBAC = 'rbac.authorization.k8s.io/v1';
const a = (length: number) => 'a'.repeat(length);

describe('names', () => {
  test.each<[string, string, string]>([
    ['v1', 'ConfigMap', 'a.b-c'],
    ['v1', 'ConfigMap', a(253)],
    ['v1', 'Namespace', a(63)],
    ['v1', 'Service', 'a1'],
    ['serving.knative.dev/v1', 'Service', '1a'],
    [RBAC, 'ClusterRole', 'system:node'],
    [RBAC, 'RoleBinding', 'Admins_0'],
    ['user.openshift.io/v1', 'User', 'kube:admin'],
  ])('%s %s %s', (apiVersion, kind, name) => {
    expect(codes(object({ name }, kind, apiVersion))).toEqual([]);
  });

  test.each<[string, string, unknown]>([
    ['v1', 'ConfigMap', ''],
    ['v1', 'ConfigMap', undefined],
    ['v1', 'ConfigMap', 1],
    ['v1', 'ConfigMap', 'Widget'],
    ['v1', 'ConfigMap', '-a'],
    ['v1', 'ConfigMap', 'a-'],
    ['v1', 'ConfigMap', a(254)],
    ['v1', 'ConfigMap', 'system:node'],
    ['v1', 'Namespace', a(64)],
    ['v1', 'Namespace', 'a.b'],
    ['v1', 'Service', '1a'],
    ['v1', 'Service', 'a.b'],
    [RBAC, 'ClusterRole', '..'],
    [RBAC, 'ClusterRole', '.'],
    [RBAC, 'ClusterRole', 'a/b'],
    [RBAC, 'ClusterRole', 'a%b'],
    [RBAC, 'ClusterRole', ''],
  ])('%s %s %j is refused', (apiVersion, kind, name) => {
    expect(codes(object({ name }, kind, apiVersion))).toEqual(['OBJECT_NAME_INVALID']);
  });

  test.each<[string, boolean]>([
    ['default', true],
    [a(63), true],
    [a(64), false],
    ['a.b', false],
    ['A', false],
    ['', false],
  ])('namespace %j is good: %s', (namespace, good) => {
    expect(codes(object({ namespace }))).toEqual(good ? [] : ['OBJECT_NAMESPACE_INVALID']);
  });
});

describe('labels', () => {
  test.each<[string, unknown, boolean]>([
    ['app', '', true],
    ['app', a(63), true],
    ['app', a(64), false],
    ['app', '-', false],
    ['app', 'a b', false],
    ['app', true, false],
    ['app', 1, false],
    [a(63), 'x', true],
    [a(64), 'x', false],
    ['example.com/app', 'x', true],
    ['Example.com/app', 'x', false],
  ])('%j: %j is good: %s', (key, value, good) => {
    expect(codes(object({ labels: { [key]: value } }))).toEqual(good ? [] : ['OBJECT_LABEL_INVALID']);
  });
});

describe('annotations', () => {
  test.each<[string, unknown, boolean]>([
    ['note', 'any text: {{ }} \n', true],
    ['example.com/note', '', true],
    ['Example.com/Note', '', true],
    ['a b', '', false],
    ['/a', '', false],
    ['note', true, false],
    ['note', 1, false],
    ['note', null, false],
  ])('%j: %j is good: %s', (key, value, good) => {
    expect(codes(object({ annotations: { [key]: value } }))).toEqual(good ? [] : ['OBJECT_ANNOTATION_INVALID']);
  });

  test.each<[string, string, number, string[]]>([
    ['k', 'x', 262_143, []],
    ['k', 'x', 262_144, []],
    ['k', 'x', 262_145, ['OBJECT_ANNOTATIONS_TOO_LARGE']],
    ['kk', 'ä', 262_144, []],
    ['kk', 'ä', 262_146, ['OBJECT_ANNOTATIONS_TOO_LARGE']],
  ])('%j of many %j and another one, of %i bytes in all', (key, char, bytes, expected) => {
    const other = { o: 'x'.repeat(99) };
    const value = char.repeat((bytes - 100 - key.length) / Buffer.byteLength(char));
    expect(codes(object({ annotations: { [key]: value, ...other } }))).toEqual(expected);
  });
});

test('tells every problem, with the object and the value', () => {
  const problems = checkObject(object({ name: 'A', namespace: 'B', labels: { '-': '-' }, annotations: { '-': '' } }));
  expect(problems.map(({ message }) => message)).toEqual([
    "ConfigMap B/A: metadata.name 'A' is not a valid name",
    "ConfigMap B/A: metadata.namespace 'B' is not a DNS label",
    "ConfigMap B/A: label key '-' is not a qualified name",
    "ConfigMap B/A: label '-' has the value '-'",
    "ConfigMap B/A: annotation key '-' is not a qualified name",
  ]);
  expect(problems.every(({ hint }) => hint)).toBe(true);
});

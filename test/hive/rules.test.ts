import { ApplyBehavior, clusterLabel, ResourceApplyMode } from '../../src/hive';
import { checkResource, type RenderedSet, repeated } from '../../src/hive/rules';
import type { KubernetesObject } from '../../src/kubernetes';
import { manifest, manifestOf, oneLine } from './fixture';

const SET: RenderedSet = {
  name: 'widget',
  applyMode: undefined,
  applyBehavior: ApplyBehavior.APPLY,
  deletesNamespacesAndCrds: false,
  isTemplate: false,
  resources: [],
};
const sync = { applyMode: ResourceApplyMode.SYNC };
const template = { isTemplate: true };
const inA = { metadata: { namespace: 'a' } };
const named = (name: string, more: object = {}) => ({ metadata: { name, namespace: 'a', ...more } });
const found = (object: KubernetesObject, set: Partial<RenderedSet> = {}) =>
  checkResource(object, { ...SET, ...set }).map(oneLine);

const COT = manifest('ClusterObjectTemplate', { apiVersion: 'package-operator.run/v1alpha1' });
const JOB = manifest('Job', { apiVersion: 'batch/v1', ...inA });

test.each<[string, KubernetesObject, Partial<RenderedSet>, string]>([
  ['a List', manifest('List', { ...inA, items: [] }), {}, 'error HIVE_RESOURCE_LIST: List a/widget: a List cannot be in a set'],
  [
    'a list of a kind',
    manifest('ConfigMapList', { ...inA, items: [] }),
    {},
    'error HIVE_RESOURCE_LIST: ConfigMapList a/widget: a List cannot be in a set',
  ],
  [
    'generateName',
    manifest('ConfigMap', named('a', { generateName: 'b-' })),
    {},
    'error HIVE_RESOURCE_GENERATE_NAME: ConfigMap a/a: metadata.generateName makes a new object at every apply',
  ],
  [
    'a Role of the old group',
    manifest('Role', { apiVersion: 'authorization.openshift.io/v1', ...inA }),
    {},
    'error HIVE_RESOURCE_REFUSED: Role a/widget: Hive refuses Role of authorization.openshift.io/v1',
  ],
  [
    'no namespace',
    manifest('ConfigMap'),
    {},
    'error HIVE_RESOURCE_NAMESPACE_MISSING: ConfigMap widget: metadata.namespace is missing',
  ],
  [
    'a Secret with data',
    manifest('Secret', { ...inA, data: { a: 'eA==' } }),
    {},
    'error SECRET_IN_TREE: Secret a/widget: a Secret with data would be committed to Git',
  ],
  [
    'a Secret with text',
    manifest('Secret', { ...inA, stringData: { a: 'x' } }),
    {},
    'error SECRET_IN_TREE: Secret a/widget: a Secret with data would be committed to Git',
  ],
  [
    'a Namespace in Sync mode',
    manifest('Namespace'),
    sync,
    "error HIVE_SYNC_DELETES_NAMESPACE: Namespace 'widget' is in the set 'widget' in Sync mode: leaving it, it is deleted from every cluster with all it holds",
  ],
  [
    'a CRD in Sync mode',
    manifest('CustomResourceDefinition', { apiVersion: 'apiextensions.k8s.io/v1' }),
    sync,
    "error HIVE_SYNC_DELETES_NAMESPACE: CustomResourceDefinition 'widget' is in the set 'widget' in Sync mode: leaving it, it is deleted from every cluster with all it holds",
  ],
  [
    'a ClusterObjectTemplate in a template',
    COT,
    template,
    "error HIVE_TEMPLATE_IN_TEMPLATE: ClusterObjectTemplate widget is in the set 'widget', whose strings Hive reads as templates",
  ],
  [
    'a label in a name (bad-input 53)',
    manifest('ConfigMap', named(`a-${clusterLabel('id')}`)),
    template,
    'error HIVE_TEMPLATED_NAME: ConfigMap: clusterLabel cannot be in a name, namespace or key',
  ],
  [
    'a label in a namespace',
    manifest('ConfigMap', { metadata: { namespace: clusterLabel('id') } }),
    template,
    'error HIVE_TEMPLATED_NAME: ConfigMap: clusterLabel cannot be in a name, namespace or key',
  ],
  [
    'a label in a key',
    manifest('ConfigMap', { ...inA, data: { [clusterLabel('id')]: 'x' } }),
    template,
    'error HIVE_TEMPLATED_NAME: ConfigMap: clusterLabel cannot be in a name, namespace or key',
  ],
  [
    'a label that is none',
    manifest('ConfigMap', { ...inA, data: { x: clusterLabel('a b') } }),
    template,
    "error HIVE_CLUSTER_LABEL_INVALID: ConfigMap a/widget: clusterLabel('a b') does not name a label",
  ],
  [
    'a Job under Apply',
    JOB,
    {},
    'warning HIVE_RESOURCE_RECREATED: Job a/widget: a change of an immutable field makes Hive delete it and create it again',
  ],
  [
    'a claim under Apply',
    manifest('PersistentVolumeClaim', inA),
    {},
    'warning HIVE_RESOURCE_RECREATED: PersistentVolumeClaim a/widget: a change of an immutable field makes Hive delete it and create it again',
  ],
  [
    'a bad name',
    manifest('ConfigMap', named('A')),
    {},
    "error OBJECT_NAME_INVALID: ConfigMap a/A: metadata.name 'A' is not a valid name",
  ],
])('tells of %s', (_, object, set, expected) => {
  expect(found(object, set)).toEqual([expected]);
});

test.each<[string, KubernetesObject, Partial<RenderedSet>]>([
  ['an object in its namespace', manifest('ConfigMap', inA), {}],
  ['a kind that only ends like a list', manifest('AllowList', { apiVersion: 'example.com/v1' }), {}],
  ['a Role of the group of Kubernetes', manifest('Role', { apiVersion: 'rbac.authorization.k8s.io/v1', ...inA }), {}],
  [
    'another kind of the old group',
    manifest('RoleBindingRestriction', { apiVersion: 'authorization.openshift.io/v1', ...inA }),
    {},
  ],
  ['a cluster-scoped object without namespace', manifest('Namespace'), {}],
  ['an unknown kind without namespace', manifest('GatewayClass', { apiVersion: 'gateway.networking.k8s.io/v1' }), {}],
  ['a Secret without data', manifest('Secret', inA), {}],
  ['a Secret of another group', manifest('Secret', { apiVersion: 'example.com/v1', ...inA, data: {} }), {}],
  ['a Namespace in Upsert mode', manifest('Namespace'), { applyMode: ResourceApplyMode.UPSERT }],
  ['a Namespace that may be deleted', manifest('Namespace'), { ...sync, deletesNamespacesAndCrds: true }],
  ['any other object in Sync mode', manifest('ConfigMap', inA), sync],
  ['a ClusterObjectTemplate', COT, {}],
  ['a label in a value', manifest('ConfigMap', { ...inA, data: { id: clusterLabel('id') } }), template],
  ['a label as the value of a label', manifest('ConfigMap', named('a', { labels: { id: `x-${clusterLabel('id')}` } })), template],
  ['a Job that is only created', JOB, { applyBehavior: ApplyBehavior.CREATE_ONLY }],
  ['a large object that is not under Apply', manifestOf(262_145), { applyBehavior: ApplyBehavior.CREATE_OR_UPDATE }],
])('says nothing of %s', (_, object, set) => {
  expect(found(object, set)).toEqual([]);
});

test('tells every problem of an object', () => {
  const object = manifest('Secret', { metadata: { name: 'A', generateName: 'a-' }, data: {} });
  expect(checkResource(object, SET).map(({ code }) => code)).toEqual([
    'OBJECT_NAME_INVALID',
    'HIVE_RESOURCE_GENERATE_NAME',
    'HIVE_RESOURCE_NAMESPACE_MISSING',
    'SECRET_IN_TREE',
  ]);
});

test('repeated gives every listing of an object after the first, in whatever version', () => {
  const first = manifest('Job', { apiVersion: 'batch/v1', ...inA });
  const again = manifest('Job', { apiVersion: 'batch/v1beta1', ...inA });
  const other = manifest('Job', { apiVersion: 'batch/v1', metadata: { namespace: 'b' } });
  expect(repeated([first, again, other, first])).toEqual([again, first]);
  expect(repeated([first, other])).toEqual([]);
});

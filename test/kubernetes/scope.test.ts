import { isClusterScoped, isKnownNamespaced } from '../../src/kubernetes';

test.each([
  ['v1', 'Namespace'],
  ['v1', 'PersistentVolume'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
  ['rbac.authorization.k8s.io/v1beta1', 'ClusterRoleBinding'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ['hive.openshift.io/v1', 'SelectorSyncSet'],
  ['package-operator.run/v1alpha1', 'ClusterPackage'],
  ['addons.managed.openshift.io/v1alpha1', 'Addon'],
  ['security.openshift.io/v1', 'SecurityContextConstraints'],
  ['config.openshift.io/v1', 'Scheduler'],
  ['operator.openshift.io/v1', 'Network'],
  ['imageregistry.operator.openshift.io/v1', 'Config'],
  ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass'],
  ['storage.k8s.io/v1', 'StorageClass'],
])('%s %s has no namespace', (apiVersion, kind) => {
  expect(isClusterScoped(apiVersion, kind)).toBe(true);
  expect(isKnownNamespaced(apiVersion, kind)).toBe(false);
});

test.each([
  ['v1', 'ConfigMap'],
  ['apps/v1', 'Deployment'],
  ['batch/v1', 'CronJob'],
  ['networking.k8s.io/v1', 'NetworkPolicy'],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding'],
  ['operators.coreos.com/v1alpha1', 'Subscription'],
  ['monitoring.coreos.com/v1', 'PrometheusRule'],
  ['package-operator.run/v1alpha1', 'ObjectTemplate'],
  ['route.openshift.io/v1', 'Route'],
])('%s %s has one', (apiVersion, kind) => {
  expect(isClusterScoped(apiVersion, kind)).toBe(false);
  expect(isKnownNamespaced(apiVersion, kind)).toBe(true);
});

test.each([
  ['example.com/v1', 'Namespace'],
  ['example.com/v1', 'Thing'],
  ['example.k8s.io/v1alpha1', 'Thing'],
  ['operator.openshift.io/v1', 'IngressController'],
])('%s %s is not known: it counts as namespaced, and nothing is demanded of it', (apiVersion, kind) => {
  expect(isClusterScoped(apiVersion, kind)).toBe(false);
  expect(isKnownNamespaced(apiVersion, kind)).toBe(false);
});

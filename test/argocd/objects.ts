import type { KubernetesObject } from '../../src/kubernetes';

/** Objects of an add-on as the tree holds them, cut down to what Argo CD's side looks at. */
export const SELECTOR_SYNC_SET: KubernetesObject = {
  apiVersion: 'hive.openshift.io/v1',
  kind: 'SelectorSyncSet',
  metadata: { name: 'addon-reference-addon' },
  spec: { resourceApplyMode: 'Sync' },
};
export const NAMESPACE: KubernetesObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'reference-addon' } };
export const SECRET: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'pull', namespace: 'reference-addon' },
};
export const PAGER_DUTY: KubernetesObject = {
  apiVersion: 'pagerduty.openshift.io/v1alpha1',
  kind: 'PagerDutyIntegration',
  metadata: { name: 'addon-reference-addon', namespace: 'pagerduty-operator' },
};

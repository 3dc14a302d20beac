/**
 * The kinds that have a generated class in `imports/`, by API group. Only kinds in use: every class costs type-checking time.
 * To add one: add it here, then run `npm run import -- DIR` with the folder of upstream's CRDs.
 */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  'addons.managed.openshift.io': ['Addon'],
  'argoproj.io': ['Application', 'AppProject'],
  'deadmanssnitch.managed.openshift.io': ['DeadmansSnitchIntegration'],
  'hive.openshift.io': ['SelectorSyncSet', 'SyncSet'],
  'monitoring.coreos.com': ['PrometheusRule', 'ServiceMonitor'],
  'operators.coreos.com': ['CatalogSource', 'OperatorGroup', 'Subscription'],
  'package-operator.run': ['ClusterObjectTemplate', 'ClusterPackage'],
  'pagerduty.openshift.io': ['PagerDutyIntegration'],
};

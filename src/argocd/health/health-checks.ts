import { ADDON } from './addon';
import { ADDON_INSTANCE } from './addon-instance';
import { ADDON_OPERATOR } from './addon-operator';
import { CATALOG_SOURCE } from './catalog-source';
import { CLUSTER_DEPLOYMENT } from './cluster-deployment';
import { CLUSTER_SERVICE_VERSION } from './cluster-service-version';
import { CLUSTER_SYNC } from './cluster-sync';
import { INSTALL_PLAN } from './install-plan';
import { OBJECT_DEPLOYMENT } from './object-deployment';
import { OBJECT_SET } from './object-set';
import { OBJECT_TEMPLATE } from './object-template';
import { OPERATOR_CONDITION } from './operator-condition';
import { OPERATOR_GROUP } from './operator-group';
import { PACKAGE } from './package';

/** How Argo CD tells the health of one kind. */
export interface HealthCheck {
  /** API group of the kind, without a version. */
  readonly group: string;
  readonly kind: string;
  /** Lua 5.1 script: reads the global `obj`, returns `{ status, message }`; `status` is Healthy, Progressing, Degraded or Suspended. */
  readonly lua: string;
}

/**
 * The kinds that add-ons are made of and that Argo CD has no check for, ordered by group and kind (hive-olm-argocd 3.4).
 * Argo CD itself knows Subscription; SelectorSyncSet and SyncSet have no status, so nothing can tell their health: look at ClusterSync.
 */
export const healthChecks: readonly HealthCheck[] = [
  { group: 'addons.managed.openshift.io', kind: 'Addon', lua: ADDON },
  { group: 'addons.managed.openshift.io', kind: 'AddonInstance', lua: ADDON_INSTANCE },
  { group: 'addons.managed.openshift.io', kind: 'AddonOperator', lua: ADDON_OPERATOR },
  { group: 'hive.openshift.io', kind: 'ClusterDeployment', lua: CLUSTER_DEPLOYMENT },
  { group: 'hiveinternal.openshift.io', kind: 'ClusterSync', lua: CLUSTER_SYNC },
  { group: 'operators.coreos.com', kind: 'CatalogSource', lua: CATALOG_SOURCE },
  { group: 'operators.coreos.com', kind: 'ClusterServiceVersion', lua: CLUSTER_SERVICE_VERSION },
  { group: 'operators.coreos.com', kind: 'InstallPlan', lua: INSTALL_PLAN },
  { group: 'operators.coreos.com', kind: 'OperatorCondition', lua: OPERATOR_CONDITION },
  { group: 'operators.coreos.com', kind: 'OperatorGroup', lua: OPERATOR_GROUP },
  { group: 'package-operator.run', kind: 'ClusterObjectDeployment', lua: OBJECT_DEPLOYMENT },
  { group: 'package-operator.run', kind: 'ClusterObjectSet', lua: OBJECT_SET },
  { group: 'package-operator.run', kind: 'ClusterObjectSetPhase', lua: OBJECT_SET },
  { group: 'package-operator.run', kind: 'ClusterObjectTemplate', lua: OBJECT_TEMPLATE },
  { group: 'package-operator.run', kind: 'ClusterPackage', lua: PACKAGE },
  { group: 'package-operator.run', kind: 'ObjectDeployment', lua: OBJECT_DEPLOYMENT },
  { group: 'package-operator.run', kind: 'ObjectSet', lua: OBJECT_SET },
  { group: 'package-operator.run', kind: 'ObjectSetPhase', lua: OBJECT_SET },
  { group: 'package-operator.run', kind: 'ObjectTemplate', lua: OBJECT_TEMPLATE },
  { group: 'package-operator.run', kind: 'Package', lua: PACKAGE },
];

import type { Construct } from 'constructs';
import { SelectorSyncSet } from '../hive';
import type { PackageDelivery } from '../package-operator';
import type { AddonProps } from './addon-props';
import { Delivery } from './delivery';
import { makeAddonResource, makeMonitoring, makeNamespaces, makeOperator, makePackage } from './install-objects';
import { installSetState } from './migration';
import type { AddonNames } from './names';

/** The set that installs an add-on, with the objects that it has by itself. */
export interface InstallSet {
  readonly set: SelectorSyncSet;
  /** The package of a plug-and-play add-on that is delivered directly. */
  readonly package?: PackageDelivery;
}

/** Makes the set that installs an add-on (managed-tenants 2.2, 2.5). */
export function makeInstallSet(scope: Construct, names: AddonNames, props: AddonProps): InstallSet {
  const { applyMode, labelValue } = installSetState(props.migration);
  const set = new SelectorSyncSet(scope, 'install', {
    name: names.addon,
    clusterDeploymentSelector: { matchLabels: { [names.label]: labelValue } },
    applyMode: props.applyMode ?? applyMode,
    defaultNamespace: props.targetNamespace,
    deletesNamespacesAndCrds: true,
  });
  if (props.delivery === Delivery.ADDON_OPERATOR) {
    makeAddonResource(set.cluster, names, props);
    return { set };
  }
  makeNamespaces(set.cluster, props);
  makeOperator(set.cluster, names, props);
  makeMonitoring(set.cluster, names, props);
  const delivery = makePackage(set.cluster, names, props);
  return { set, ...(delivery && { package: delivery }) };
}

/** True if what an add-on delivers reads facts of the cluster. */
export function needsClusterFacts({ delivery = Delivery.DIRECT, release }: AddonProps): boolean {
  return delivery === Delivery.DIRECT && release?.packageImage !== undefined;
}

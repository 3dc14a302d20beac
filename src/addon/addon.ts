import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { addCheck, type Diagnostic, traceChildren, untraced } from '../diagnostics';
import type { Environment } from '../environment';
import { type ClusterScope, ResourceApplyMode, SelectorSyncSet } from '../hive';
import type { PackageDelivery } from '../package-operator';
import type { AddonProps } from './addon-props';
import { makeAlerting } from './alerting';
import { checkAddon, factsOf } from './checks';
import { Delivery } from './delivery';
import { makeAddonResource, makeMonitoring, makeNamespaces, makeOperator, makePackage } from './install-objects';
import { installSetState } from './migration';
import { noteAddon } from './known-addons';
import { AddonNames } from './names';
import { type AddonFacts, checkFacts } from './rules';

const ADDON = Symbol.for('cdk8s-openshift-addons.Addon');

/**
 * An add-on in one environment: the sets, alerting integrations and everything else that brings an operator or a package to the
 * clusters that ask for it. `this` is the hub; `this.cluster` is each cluster.
 *
 * @example
 * class WidgetAddon extends Addon {
 *   constructor(scope: Construct, environment: Environment) {
 *     super(scope, 'widget', { environment, displayName: 'Widget', targetNamespace: 'redhat-widget',
 *       installMode: InstallMode.OWN_NAMESPACE, channel: Channel.STABLE, release: Release.latest(__dirname, environment) });
 *   }
 * }
 */
export class Addon extends Chart {
  /** True if `x` is an add-on. Every chart is an `instanceof` any class of charts (cdk8s compares by a mark), so this is the way to ask. */
  public static isAddon(x: unknown): x is Addon {
    return typeof x === 'object' && x !== null && ADDON in x;
  }

  /** The add-on's id: names nearly all of its objects. */
  public readonly id: string;
  /** The environment it is for: the first part of {@link folder}. */
  public readonly environment: Environment;
  /** Names of the add-on's objects. */
  public readonly names: AddonNames;
  /** Folder of its objects in the tree. */
  public readonly folder: string;
  /** The set that installs the add-on on the clusters with its label. */
  public readonly installSet: SelectorSyncSet;
  /** The set that tells the add-on on a cluster to remove itself. */
  public readonly deleteSet: SelectorSyncSet;
  /** The package of a plug-and-play add-on that is delivered directly; `preview` shows what it will be on a given cluster. */
  public package?: PackageDelivery;

  /**
   * @param scope the app
   * @param id the add-on's id: a DNS label of 2 to 32 characters that begins with a letter
   */
  public constructor(scope: Construct, id: string, given: AddonProps) {
    const props = { ...given, release: given.release?.orStandIn };
    super(scope, `${props.environment.name}-${props.folder ?? id}`);
    Object.defineProperty(this, ADDON, { value: true });
    traceChildren(this);
    this.id = id;
    this.environment = props.environment;
    this.names = new AddonNames(id, props.targetNamespace, props.label);
    this.folder = `${props.environment.name}/${props.folder ?? id}`;
    noteAddon(this);
    addCheck(this, () => [
      ...(given.release?.problems ?? []),
      ...this.checkFacts(factsOf(this.names, props)),
      ...checkAddon(this.names, props),
    ]);

    [this.installSet, this.deleteSet] = untraced(() => [this.makeInstallSet(props), this.makeDeleteSet(props.targetNamespace)]);
    untraced(() => makeAlerting(this, this.names, props));
  }

  /** The place whose objects land on each cluster that has the add-on. Objects that name no namespace are in the target namespace. */
  public get cluster(): ClusterScope {
    return this.installSet.cluster;
  }

  /** What the rules say that hold for every add-on, wherever it is written down. */
  protected checkFacts(facts: AddonFacts): readonly Diagnostic[] {
    return checkFacts(facts).map(({ diagnostic }) => diagnostic);
  }

  private makeInstallSet(props: AddonProps): SelectorSyncSet {
    const { names } = this;
    const { applyMode, labelValue } = installSetState(props.migration);
    const set = new SelectorSyncSet(this, 'install', {
      name: names.addon,
      clusterDeploymentSelector: { matchLabels: { [names.label]: labelValue } },
      applyMode: props.applyMode ?? applyMode,
      defaultNamespace: props.targetNamespace,
      deletesNamespacesAndCrds: true,
    });
    if (props.delivery === Delivery.ADDON_OPERATOR) {
      makeAddonResource(set.cluster, names, props);
    } else {
      makeNamespaces(set.cluster, props);
      makeOperator(set.cluster, names, props);
      makeMonitoring(set.cluster, names, props);
      this.package = makePackage(this, set.cluster, names, props);
    }
    return set;
  }

  /** The operator watches for the ConfigMap and then removes itself (managed-tenants 6.4). */
  private makeDeleteSet(namespace: string): SelectorSyncSet {
    const labels = { [this.names.deleteLabel]: 'true' };
    const set = new SelectorSyncSet(this, 'delete', {
      name: this.names.deleteSet,
      clusterDeploymentSelector: { matchLabels: labels },
      applyMode: ResourceApplyMode.UPSERT,
    });
    new ApiObject(set.cluster, 'namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } });
    new ApiObject(set.cluster, 'signal', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: this.id, namespace, labels } });
    return set;
  }
}

import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { addCheck, type Diagnostic, traceChildren, untraced } from '../diagnostics';
import type { Environment } from '../environment';
import { type ClusterScope, ResourceApplyMode, SelectorSyncSet } from '../hive';
import type { PackageDelivery } from '../package-operator';
import { type AddonDefinitions, definitionsOf, type Release } from '../releases';
import type { AddonProps, AddonQuota } from './addon-props';
import { makeAlerting } from './alerting';
import { checkAddon, factsOf } from './checks';
import { ClusterFacts } from './cluster-facts';
import { makeInstallSet, needsClusterFacts } from './install-set';
import { KnownAddons } from './known-addons';
import { type SyncSetMigration, selectsClusters } from './migration';
import { AddonNames } from './names';
import { otherRelease } from './other-release';
import { ReleaseContent } from './release-content';
import { type AddonFacts, checkFacts } from './rules';

const known = new KnownAddons<Addon>();

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

  /** The add-ons of an environment that the app of a construct has so far, by id. */
  public static soFar(scope: Construct, environment: Environment): ReadonlyMap<string, Addon> {
    return known.in(scope, environment);
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
  /** Its release in this environment; undefined while it is being on-boarded. */
  public readonly release: Release | undefined;
  /** The package of a plug-and-play add-on that is delivered directly; `preview` shows what it will be on a given cluster. */
  public readonly package?: PackageDelivery;

  readonly #props: AddonProps;
  readonly #contents = new Map<Release | undefined, ReleaseContent>();

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
    this.#props = props;
    this.release = given.release;
    this.environment = props.environment;
    this.names = new AddonNames(id, props.targetNamespace, props.label);
    this.folder = `${props.environment.name}/${props.folder ?? id}`;
    known.note(this);
    addCheck(this, () => [
      ...(given.release?.problems ?? []),
      ...this.checkFacts(factsOf(this.names, props)),
      ...checkAddon(this.names, props),
    ]);

    const { set, package: delivery } = untraced(() => makeInstallSet(this, this.names, props));
    this.installSet = set;
    if (delivery) this.package = delivery;
    this.deleteSet = untraced(() => this.makeDeleteSet(props.targetNamespace));
    untraced(() => makeAlerting(this, this.names, props));
    if (needsClusterFacts(props)) ClusterFacts.ensure(this, props.environment);
  }

  /** The place whose objects land on each cluster that has the add-on. Objects that name no namespace are in the target namespace. */
  public get cluster(): ClusterScope {
    return this.installSet.cluster;
  }

  /** The step of its migration to one SyncSet for each cluster, if there is one. */
  public get migration(): SyncSetMigration | undefined {
    return this.#props.migration;
  }

  /** False at the steps of its migration at which its install set is for no cluster. */
  public get selectsClusters(): boolean {
    return selectsClusters(this.migration);
  }

  /** How a SyncSet that installs it on a single cluster is applied, whatever the step of its migration. */
  public get syncSetApplyMode(): ResourceApplyMode {
    return this.#props.applyMode ?? ResourceApplyMode.SYNC;
  }

  /** Name of its operator's package in the catalog. */
  public get packageName(): string {
    return this.#props.packageName ?? this.id;
  }

  /** The quota that an installation takes from, if it takes from one. */
  public get quota(): AddonQuota | undefined {
    return this.#props.quota;
  }

  /** True if there are alerting integrations: they are for the clusters that have the add-on's label. */
  public get hasAlerting(): boolean {
    return this.#props.pagerDuty !== undefined || this.#props.deadMansSnitch !== undefined;
  }

  /** The parameters, requirements and sub-operators of a release of this add-on. */
  public definitionsOf(release = this.release): AddonDefinitions {
    return definitionsOf(release?.orStandIn, this.#props);
  }

  /**
   * What a cluster gets of a release of this add-on, also of another than its own (`addon.release.sibling(version)`): the objects that the
   * add-on makes by itself, made for that release, and all that its author added to {@link cluster}, as he made them for the own release.
   * What the author removed, patched or added to metadata is so here too. All who ask for a release get the same object.
   *
   * To be asked for before synthesis begins, since a package brings the cluster facts along, and read after it began.
   */
  public contentOf(release = this.release): ReleaseContent {
    const known = this.#contents.get(release);
    if (known) return known;
    const { names, installSet } = this;
    const props = { ...this.#props, release: release?.orStandIn };
    if (needsClusterFacts(props)) ClusterFacts.ensure(this, props.environment);
    const content = new ReleaseContent(
      () => this.node.locked,
      () =>
        release === this.release
          ? { set: installSet, problems: [] }
          : otherRelease({ names, props: this.#props, installSet }, release),
    );
    this.#contents.set(release, content);
    return content;
  }

  /** What the rules say that hold for every add-on, wherever it is written down. */
  protected checkFacts(facts: AddonFacts): readonly Diagnostic[] {
    return checkFacts(facts).map(({ diagnostic }) => diagnostic);
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

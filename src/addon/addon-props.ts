import type { Environment } from '../environment';
import type { ResourceApplyMode } from '../hive';
import type { LabelSelector } from '../kubernetes';
import type { Federation } from '../monitoring';
import type { AdditionalCatalogSource, EnvironmentVariable, InstallMode } from '../olm';
import type { PackageConfig } from '../package-operator';
import type { AddonDefinitions, Release } from '../releases';
import type { Delivery } from './delivery';
import type { SyncSetMigration } from './migration';

/** PagerDuty services for the clusters that have the add-on. */
export interface PagerDutyProps {
  /** Id of the escalation policy, for example `PA12345`. */
  readonly escalationPolicy: string;
  /**
   * Seconds until an acknowledged incident is triggered again; 0 for never.
   * @default 0
   */
  readonly acknowledgeTimeout?: number;
  /**
   * Seconds until an open incident is resolved by itself; 0 for never.
   * @default 0
   */
  readonly resolveTimeout?: number;
  /**
   * The Secret that gets the key `PAGERDUTY_KEY` on each cluster.
   * @default - `<id>-pagerduty`, where Package Operator's injection looks for it
   */
  readonly secretName?: string;
  /**
   * Its namespace.
   * @default - the target namespace
   */
  readonly secretNamespace?: string;
}

/** Snitches that alert when a cluster with the add-on falls silent. */
export interface DeadMansSnitchProps {
  /** Tags that lead to the PagerDuty service; SRE connects them by hand a week before they are needed. */
  readonly tags: readonly string[];
  /**
   * The clusters that get a snitch.
   * @default - those with the add-on's label
   */
  readonly clusterDeploymentSelector?: LabelSelector;
  /**
   * Ends the names of the snitches; must not begin with `hive-`.
   * @default - the add-on's id
   */
  readonly snitchNamePostFix?: string;
  /**
   * The Secret that gets the key `SNITCH_URL` on each cluster.
   * @default - `<id>-deadmanssnitch`, where Package Operator's injection looks for it
   */
  readonly secretName?: string;
  /**
   * Its namespace.
   * @default - the target namespace
   */
  readonly secretNamespace?: string;
}

/** What one installation of an add-on takes from a quota. */
export interface AddonQuota {
  /** Name of the quota (SKU): `ocmQuotaName`. */
  readonly name: string;
  /** Units, at least 0: `ocmQuotaCost`. */
  readonly cost: number;
}

/**
 * What an author says about an add-on; a class passes it, and `MetadataAddon` reads it from `addon.yaml`. The definitions of parameters,
 * requirements and sub-operators are none by default, and those of the release win.
 */
export interface AddonProps extends Partial<AddonDefinitions> {
  /** The environment it is for. */
  readonly environment: Environment;
  /** The add-on's name for people. */
  readonly displayName: string;
  /** The namespace its operator runs in. */
  readonly targetNamespace: string;
  /**
   * The namespaces it brings along; the target namespace must be one of them. Leaving the list, a namespace is deleted from every
   * cluster with all it holds.
   * @default - the target namespace
   */
  readonly namespaces?: readonly string[];
  /** Which namespaces the operator watches. */
  readonly installMode: InstallMode;
  /** Channel of the operator's package, such as `Channel.STABLE`. */
  readonly channel: string;
  /**
   * Name of the operator's package in the catalog.
   * @default - the add-on's id
   */
  readonly packageName?: string;
  /**
   * The images, and what a release says differently from the props.
   * @default - none: an add-on that is being on-boarded, without operator or package
   */
  readonly release?: Release;
  /**
   * The ClusterServiceVersion to begin with. OLM reads it only while nothing is installed.
   * @default - the head of the channel
   */
  readonly startingCsv?: string;
  /**
   * Environment variables of the operator, in this order. Never a secret.
   * @default - none
   */
  readonly env?: readonly EnvironmentVariable[];
  /**
   * Name of the Secret in the target namespace with which catalogs are pulled.
   * @default - none
   */
  readonly pullSecretName?: string;
  /**
   * Further catalogs in the target namespace, for the operator's dependencies.
   * @default - none
   */
  readonly additionalCatalogSources?: readonly AdditionalCatalogSource[];
  /**
   * More fields for the `config` of a plug-and-play add-on's package, beside `addonsv1`, which is always given.
   * @default - none
   */
  readonly packageConfig?: PackageConfig;
  /**
   * Who installs the operator and the package on a cluster.
   * @default Delivery.DIRECT
   */
  readonly delivery?: Delivery;
  /**
   * Labels of every namespace.
   * @default - none
   */
  readonly namespaceLabels?: Readonly<Record<string, string>>;
  /**
   * Annotations of every namespace.
   * @default - `openshift.io/node-selector: ''`
   */
  readonly namespaceAnnotations?: Readonly<Record<string, string>>;
  /**
   * Labels of the namespaces and of the operator's objects; those of `namespaceLabels` win.
   * @default - none
   */
  readonly commonLabels?: Readonly<Record<string, string>>;
  /**
   * Annotations of the namespaces and of the operator's objects; those of `namespaceAnnotations` win.
   * @default - none
   */
  readonly commonAnnotations?: Readonly<Record<string, string>>;
  /**
   * Metrics of the add-on's own Prometheus that the cluster's Prometheus copies.
   * @default - none
   */
  readonly metricsFederation?: Federation;
  /** @default - no PagerDuty services */
  readonly pagerDuty?: PagerDutyProps;
  /** @default - no snitches */
  readonly deadMansSnitch?: DeadMansSnitchProps;
  /**
   * The quota that an installation takes from.
   * @default - none
   */
  readonly quota?: AddonQuota;
  /**
   * What happens to an object that leaves the install set. Retire an add-on by `UPSERT` in one release of the tree and its
   * removal in the next: in `SYNC` its removal takes its namespaces from every cluster.
   * @default - `ResourceApplyMode.SYNC`, as the incumbent, or what the step of the migration says
   */
  readonly applyMode?: ResourceApplyMode;
  /**
   * The step of a migration to one SyncSet for each cluster.
   * @default - none
   */
  readonly migration?: SyncSetMigration;
  /**
   * Label of a ClusterDeployment that switches the add-on on.
   * @default - `api.openshift.com/addon-<id>`
   */
  readonly label?: string;
  /**
   * Name of the add-on's folder in the tree of its environment.
   * @default - the add-on's id
   */
  readonly folder?: string;
}

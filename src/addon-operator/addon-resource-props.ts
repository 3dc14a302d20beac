import type { AddonSpecMonitoringMonitoringStackRhobsRemoteWriteConfig } from '../../imports/addons.managed.openshift.io';
import type { Federation } from '../monitoring';
import type { AdditionalCatalogSource, EnvironmentVariable, InstallMode } from '../olm';

/** A namespace that addon-operator creates or adopts, and deletes when it leaves the list. */
export interface AddonNamespace {
  readonly name: string;
  /** @default - none but the common ones */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none but the common ones */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A Secret of addon-operator's own namespace that it copies into every namespace of the add-on. */
export interface PropagatedSecret {
  /** Name of the Secret that is copied. */
  readonly source: string;
  /** Name of the copies. */
  readonly destination: string;
}

/** Where the add-on's MonitoringStack sends metrics to. A secret in it is always a reference. */
export type RemoteWrite = AddonSpecMonitoringMonitoringStackRhobsRemoteWriteConfig;

/** Options of an AddonResource. */
export interface AddonResourceProps {
  /** `metadata.name`: the add-on's id. Names nearly everything that addon-operator makes. */
  readonly name: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of the Addon, such as `addons.managed.openshift.io/deletetimeout`.
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /** The add-on's name for people. */
  readonly displayName: string;
  /**
   * The add-on's version. A change of it is an upgrade, which addon-operator reports.
   * @default - none: upgrades are not told apart
   */
  readonly version?: string;
  /**
   * Namespaces of the add-on. They should include `targetNamespace`.
   * @default - none
   */
  readonly namespaces?: readonly AddonNamespace[];
  /**
   * Labels of every object that addon-operator makes for the add-on.
   * @default - none
   */
  readonly commonLabels?: Readonly<Record<string, string>>;
  /**
   * Annotations of every object that addon-operator makes for the add-on.
   * @default - none
   */
  readonly commonAnnotations?: Readonly<Record<string, string>>;
  /** Which namespaces the operator watches. Cannot be changed later. */
  readonly installMode: InstallMode;
  /** The namespace the operator is installed in. Cannot be changed later. */
  readonly targetNamespace: string;
  /** The catalog image, by digest. */
  readonly catalogImage: string;
  /** The channel of the package. */
  readonly channel: string;
  /** The package in the catalog. A DNS label. Cannot be changed later. */
  readonly packageName: string;
  /**
   * Name of the pull secret of the catalogs. If `secretPropagation` is set, it must be a destination there.
   * @default - none
   */
  readonly pullSecretName?: string;
  /**
   * Environment variables of every container of the operator, in this order; no value may be empty.
   * @default - none
   */
  readonly env?: readonly EnvironmentVariable[];
  /**
   * Further catalogs in the target namespace.
   * @default - none
   */
  readonly additionalCatalogSources?: readonly AdditionalCatalogSource[];
  /**
   * Package Operator image of a plug-and-play add-on, by digest. addon-operator must run with `ADDONS_PLUG_AND_PLAY`; it then
   * owns the ClusterObjectTemplate of the add-on's name.
   * @default - none
   */
  readonly packageImage?: string;
  /**
   * Metrics that the cluster's Prometheus copies; a name may be there once.
   * @default - none
   */
  readonly metricsFederation?: Federation;
  /**
   * Where the add-on's MonitoringStack sends metrics to. addon-operator must run with `EXPERIMENTAL_FEATURES`.
   * @default - no MonitoringStack
   */
  readonly remoteWrite?: RemoteWrite;
  /**
   * Secrets that are copied into the add-on's namespaces.
   * @default - none
   */
  readonly secretPropagation?: readonly PropagatedSecret[];
  /**
   * Whether removal waits until the add-on says that it is ready, at most an hour unless
   * `addons.managed.openshift.io/deletetimeout` says otherwise.
   * @default false
   */
  readonly deleteAckRequired?: boolean;
  /**
   * Whether the add-on counts as installed only when its AddonInstance says so.
   * @default false
   */
  readonly installAckRequired?: boolean;
  /**
   * Whether addon-operator leaves the add-on alone.
   * @default false
   */
  readonly pause?: boolean;
  /**
   * Id of the upgrade policy in OCM that addon-operator reports progress to; it needs `version`.
   * @default - none
   */
  readonly upgradePolicyId?: string;
  /**
   * What OCM wants to see again in status reports.
   * @default - none
   */
  readonly correlationId?: string;
}

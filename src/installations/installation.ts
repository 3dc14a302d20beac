import type { ParameterValue } from '../parameters';

/** Which release a cluster gets. */
export type InstalledVersion =
  /** The newest of the environment, whichever that is at synthesis. */
  | { readonly is: 'latest' }
  /** An exact one. `upgrade` says whether `addons upgrade` moves it without being asked for the add-on by name. */
  | { readonly is: 'exact'; readonly version: string; readonly upgrade: 'automatic' | 'manual' };

/** How the values of the parameters reach the cluster; as the Secret `addon-<id>-parameters` either way (managed-tenants 6.3). */
export type InstalledParameters =
  /** Values that everybody may read: they are committed. */
  | { readonly are: 'plain'; readonly values: Readonly<Record<string, ParameterValue>> }
  /** All values are in a Secret beside the ClusterDeployment, which Hive copies; `ids` says which. */
  | { readonly are: 'secret'; readonly secretName: string; readonly ids: readonly string[] };

/**
 * How Hive is told of an add-on, and how far its removal has come (managed-tenants 6.3, 6.4):
 * - `syncset`: a SyncSet for the cluster. `signalled` tells the add-on to remove itself; `retired` lets its objects stay when the SyncSet goes.
 * - `label`, the older form: the add-on's label on the ClusterDeployment, by which its SelectorSyncSet selects the cluster. `signalled` adds
 *   the label of the removal; `removed` takes both away.
 */
export type InstallationForm =
  | { readonly by: 'syncset'; readonly stage: 'installed' | 'signalled' | 'retired' }
  | { readonly by: 'label'; readonly stage: 'installed' | 'signalled' | 'removed' };

/** An add-on on one cluster. */
export interface Installation {
  /** Id of the add-on. */
  readonly addon: string;
  readonly version: InstalledVersion;
  readonly parameters: InstalledParameters;
  readonly form: InstallationForm;
}

/** The cluster's ClusterDeployment on the hub. */
export interface ClusterDeploymentRef {
  /** At most 200 characters: it is part of the names of SyncSets. */
  readonly name: string;
  readonly namespace: string;
}

/** The add-ons of one cluster, each at most once. */
export interface ClusterInstallations {
  readonly clusterDeployment: ClusterDeploymentRef;
  readonly installations: readonly Installation[];
}

import type { ParameterValue } from '../parameters';
import type { ClusterDeploymentRef } from './installation';

/** How far the removal of an add-on has come. */
export interface UninstallSettings {
  readonly stage: 'signalled' | 'retired' | 'removed';
  /**
   * Whether the add-on's objects stay on the cluster when the SyncSet goes.
   * @default false
   */
  readonly keepObjects?: boolean;
  /** When the stage began, as RFC 3339 in UTC. */
  readonly since?: string;
}

/** An add-on on a cluster, as it is written in a cluster file or in a class. */
export interface InstallationSettings {
  /** `latest` for the newest release of the environment, whichever that is at synthesis, or an exact version. */
  readonly version: string;
  /**
   * Of an exact version: whether `addons upgrade` moves it without being asked for this add-on by name.
   * @default manual
   */
  readonly upgrade?: 'automatic' | 'manual';
  /**
   * How Hive is told: by a SyncSet for the cluster, or by the add-on's label on the ClusterDeployment.
   * @default syncset
   */
  readonly form?: 'syncset' | 'label';
  /**
   * Values of the parameters, by id. They are committed: never a secret.
   * @default - the parameters' own defaults
   */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  /**
   * A Secret beside the ClusterDeployment with the values of the parameters, and which it holds.
   * @default - `parameters` has them
   */
  readonly parametersSecret?: { readonly name: string; readonly ids: readonly string[] };
  /** @default - it is to stay */
  readonly uninstall?: UninstallSettings;
}

/** The content of a cluster file, `clusters/<environment>/<cluster>.yaml`. */
export interface ClusterSettings {
  readonly clusterDeployment: ClusterDeploymentRef;
  /** By id of the add-on. */
  readonly addons: Readonly<Record<string, InstallationSettings>>;
}

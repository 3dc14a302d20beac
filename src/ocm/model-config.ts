/** A variable of the operator: `AddonEnvironmentVariable`, `AddOnEnvironmentVariable`. */
export interface EnvironmentVariableBody {
  /** Its index in the list, as text. */
  readonly id: string;
  readonly name: string;
  /** The exact text. */
  readonly value: string;
}

/** A Secret that is copied to the cluster: `AddonSecretPropagation`, `AddOnSecretPropagation`. */
export interface SecretPropagationBody {
  /** Its index in the list, as text. */
  readonly id: string;
  /** Name of the Secret beside the ClusterDeployment: `<add-on id>-<name>`. */
  readonly source_secret: string;
  /** Name of the Secret on the cluster. */
  readonly destination_secret: string;
}

/** `AddonConfig` of `addons_mgmt`. Both lists are always sent: an empty one clears what was there. */
export interface AddonsConfigBody {
  readonly add_on_environment_variables: readonly EnvironmentVariableBody[];
  readonly add_on_secret_propagations: readonly SecretPropagationBody[];
}

/** `AddOnConfig` of `clusters_mgmt`, which has another name for one of its lists (managed-tenants 3.4). */
export interface ClustersConfigBody {
  readonly add_on_environment_variables: readonly EnvironmentVariableBody[];
  readonly secret_propagations: readonly SecretPropagationBody[];
}

/** What an operator is configured with, in the form of one of the services. */
export type ConfigBody = AddonsConfigBody | ClustersConfigBody;

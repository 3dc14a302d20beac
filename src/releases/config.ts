import type { EnvironmentVariable } from '../olm';

/** Where another system finds the content of a Secret; never the content. */
export interface VaultSecret {
  /** Name of the Secret on the cluster. On the hub side it is `<add-on id>-<name>`. */
  readonly name: string;
  /** Kubernetes type of the Secret, such as `Opaque`. */
  readonly type: string;
  readonly vaultPath: string;
  /** Version of the Vault entry. */
  readonly version: number;
  /** Fields of the Vault entry that are copied. */
  readonly fields: readonly string[];
}

/** What an operator is configured with (managed-tenants 1.3). */
export interface OperatorConfig {
  readonly env?: readonly EnvironmentVariable[];
  readonly secrets?: readonly VaultSecret[];
}

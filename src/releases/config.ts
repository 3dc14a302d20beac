/** An environment variable of an operator. */
export interface EnvironmentVariable {
  /** Upper-case letters, digits and `_`, beginning with a letter. */
  readonly name: string;
  /** Exactly as it was written: never empty, may have several lines. */
  readonly value: string;
}

/** Where another system finds the content of a Secret; never the content. */
export interface SecretReference {
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
  readonly secrets?: readonly SecretReference[];
}

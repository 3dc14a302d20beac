import type { LabelSelector, SecretReference } from '../kubernetes';

/** What the alerting integrations of the hub have in common. */
export interface AlertIntegrationProps {
  /** `metadata.name`. Conventionally `addon-<id>`. */
  readonly name: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * The clusters that get an alert service: a selector of ClusterDeployments, or the key of a label, for the clusters on
   * which that label is `true`. To keep silent while an add-on is removed, also require that `<label>-delete` is not `true`
   * (managed-tenants 6.5).
   */
  readonly clusterDeploymentSelector: LabelSelector | string;
  /** The Secret that the hub's operator creates on each cluster. */
  readonly targetSecretRef: SecretReference;
}

import type { LabelSelector } from '../kubernetes';

/** Who is paged by alerts of the add-on. */
export interface PagerDutySettings {
  /** PagerDuty escalation policy. */
  readonly escalationPolicy: string;
  /** Seconds until an acknowledged incident is triggered again; 0 for never. */
  readonly acknowledgeTimeout: number;
  /** Seconds until an open incident is resolved; 0 for never. */
  readonly resolveTimeout: number;
  /** Secret on the cluster that gets the key. */
  readonly secretName: string;
  readonly secretNamespace: string;
}

/** An alarm that goes off when a cluster stops reporting. Defaults: managed-tenants 2.3. */
export interface DeadMansSnitchSettings {
  readonly tags: readonly string[];
  /** @default - the clusters that have the add-on */
  readonly clusterDeploymentSelector?: LabelSelector;
  /** @default - the add-on's id */
  readonly snitchNamePostFix?: string;
  /**
   * Secret on the cluster that gets the address of the snitch.
   * @default - `<id>-deadmanssnitch` in the target namespace; each part on its own
   */
  readonly targetSecretRef?: { readonly name?: string; readonly namespace?: string };
}

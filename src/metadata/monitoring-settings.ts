/** Which metrics of the add-on's own Prometheus the cluster's monitoring federates. */
export interface MetricsFederation {
  /** Port of the Prometheus service. */
  readonly portName: string;
  /** Namespace of the Prometheus. */
  readonly namespace: string;
  /** Names of metrics. */
  readonly matchNames: readonly string[];
  /** Labels of the Prometheus service. */
  readonly matchLabels: Readonly<Record<string, string>>;
}

/** Kubernetes quantities of both compute resources. */
export interface ComputeResources {
  readonly cpu: string;
  readonly memory: string;
}

/** A monitoring stack of its own for the add-on. */
export interface MonitoringStackSettings {
  readonly enabled: boolean;
  /** Only if enabled. Documented defaults: requests 100m and 256M, limits 500m and 512M (managed-tenants 1.2). */
  readonly resources?: { readonly requests?: ComputeResources; readonly limits?: ComputeResources };
}

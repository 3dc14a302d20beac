/** Kubernetes quantities of both compute resources. */
export interface StackQuantities {
  readonly cpu: string;
  readonly memory: string;
}

/** A monitoring stack of its own for the add-on. */
export interface MonitoringStackSettings {
  readonly enabled: boolean;
  /** Only if enabled. Documented defaults: requests 100m and 256M, limits 500m and 512M (managed-tenants 1.2). */
  readonly resources?: { readonly requests?: StackQuantities; readonly limits?: StackQuantities };
}

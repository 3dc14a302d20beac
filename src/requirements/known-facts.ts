/**
 * Properties of a cluster by the names that requirements and conditions use (managed-tenants 1.3). One that is absent is not known, which
 * is never the same as `false` or 0.
 */
export interface ClusterProperties {
  /** Version of OpenShift, such as `4.16.3`. */
  readonly 'version.raw_id'?: string;
  /** State in OCM, such as `ready`. */
  readonly state?: string;
  /** Cloud provider, such as `aws`. */
  readonly 'cloud_provider.id'?: string;
  /** The customer's own cloud subscription. */
  readonly 'ccs.enabled'?: boolean;
  /** Short-lived AWS credentials. */
  readonly 'aws.sts.enabled'?: boolean;
  readonly 'compute.security_group_filters'?: string;
  /** Memory of all compute nodes, in bytes. */
  readonly 'compute.memory'?: number;
  /** CPUs of all compute nodes. */
  readonly 'compute.cpu'?: number;
  /** Product, such as `rosa`; upper and lower case mean the same, as OCM's services write it in both. */
  readonly 'product.id'?: string;
  /** Number of compute nodes; the most of them, if they scale by themselves. */
  readonly 'nodes.compute'?: number;
  /** Machine type of the compute nodes, such as `m5.xlarge`. */
  readonly 'nodes.compute_machine_type.id'?: string;
}

/** A taint of the nodes of a machine pool. */
export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: string;
}

/** A machine pool of a cluster. A property that is absent is not known; no labels are `{}`, no taints `[]`. */
export interface MachinePoolProperties {
  readonly id: string;
  readonly instance_type?: string;
  /** Number of nodes; the most of them, if they scale by themselves. */
  readonly replicas?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly Taint[];
  /** Memory in bytes. */
  readonly 'compute.memory'?: number;
  readonly 'compute.cpu'?: number;
  readonly 'compute.security_group_filters'?: string;
  readonly 'aws.sts.enabled'?: boolean;
}

/** An add-on that a cluster has, or is to have. A property that is absent is not known. */
export interface AddonProperties {
  readonly id: string;
  readonly version?: string;
  /** State in OCM's words (managed-tenants 6.1), such as `ready`. */
  readonly state?: string;
}

/** What is known of a cluster when it is asked whether an add-on can be installed. */
export interface KnownFacts {
  readonly cluster: ClusterProperties;
  /**
   * All machine pools.
   * @default - nobody recorded them
   */
  readonly machinePools?: readonly MachinePoolProperties[];
  /**
   * All add-ons that the cluster has, or is to have where installations are written as code.
   * @default - nobody recorded them
   */
  readonly addons?: readonly AddonProperties[];
}

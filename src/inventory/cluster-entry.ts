import type { ClusterProperties, MachinePoolProperties } from '../requirements';

/** What a person knows of a cluster and its hub does not. */
export interface ExtraFacts {
  readonly properties?: ClusterProperties;
  readonly machinePools?: readonly MachinePoolProperties[];
}

/** One cluster, as it stands in an inventory. What is absent is not known. */
export interface ClusterEntry {
  /** `spec.clusterMetadata.clusterID`. */
  readonly id?: string;
  readonly installed?: boolean;
  readonly reachable?: boolean;
  readonly pausedBy?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly properties?: ClusterProperties;
  readonly extra?: ExtraFacts;
}

/** The clusters of an environment, by namespace and name with a slash between. */
export type ClusterEntries = Readonly<Record<string, ClusterEntry>>;

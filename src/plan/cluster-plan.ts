import type { Diagnostic } from '../diagnostics';

/** What becomes of an object of the hub. */
export type HubFate =
  | 'create'
  | 'change'
  /** Argo CD removes it, after a person has confirmed that. */
  | 'remove'
  /** It leaves the tree, and nothing removes it. */
  | 'leave';

/** What becomes of an object on the cluster. */
export type ClusterFate =
  | 'create'
  | 'change'
  /** Hive deletes it: its set is in Sync mode. */
  | 'delete'
  /** It stays where it is, and nobody manages it any more: its set is in Upsert mode. */
  | 'leave'
  /** One set deletes it while another one applies it (hive-olm-argocd 1.3). */
  | 'recreate';

/** An object to which something happens. */
export interface PlannedChange<Fate> {
  readonly does: Fate;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** The fields that differ, or that an object which is left keeps; without their values, which may be private. */
  readonly fields?: readonly string[];
}

/** A change of an object on the cluster. */
export interface PlannedObject extends PlannedChange<ClusterFate> {
  /** Name of the SyncSet that applies it, or did. */
  readonly set: string;
}

/** What a change of one cluster's folder in the tree does. */
export interface ClusterPlan {
  /** Objects of the hub. */
  readonly hub: readonly PlannedChange<HubFate>[];
  /** Objects on the cluster, as far as the SyncSets of the folder decide on them. */
  readonly cluster: readonly PlannedObject[];
  readonly warnings: readonly Diagnostic[];
}

import type { OperatorEvidence } from './addon-status';

/** A condition of a Kubernetes object. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  /** Milliseconds since 1970. */
  readonly since?: number;
}

/** What the ClusterSync says of the set that carries the add-on (hive-olm-argocd 1.3). */
export interface SetResult {
  readonly name: string;
  readonly kind: 'SyncSet' | 'SelectorSyncSet';
  readonly isApplied: boolean;
  readonly message?: string;
  /** When the result last changed, and when it was first a success; milliseconds since 1970. */
  readonly since?: number;
  readonly firstSuccess?: number;
  /** How many objects Hive would delete if the set went: those that it applied in `Sync` mode, none in `Upsert` mode. */
  readonly remembered: number;
}

/** What a set brings to a cluster, as far as it matters to when the add-on is ready. */
export interface SetBrings {
  /** False if it brings neither Subscription nor package: then it is all there as soon as Hive applied it. */
  readonly hasOperator: boolean;
}

/** The exact CSV of an add-on. */
export interface CsvName {
  readonly namespace: string;
  readonly name: string;
}

/** What the metrics of OLM say of the CSV (hive-olm-argocd 2.9). */
export interface CsvMetrics {
  readonly evidence: OperatorEvidence;
  readonly phase?: string;
  readonly reason?: string;
}

/** The cluster as its hub knows it (hive-olm-argocd 1.5). */
export interface HubCluster {
  readonly namespace: string;
  readonly name: string;
  /** `spec.clusterMetadata.clusterID`, the `_id` of telemetry. */
  readonly id?: string;
  readonly labels: ReadonlyMap<string, string>;
  /** `spec.installed`: Hive applies nothing before. */
  readonly isInstalled: boolean;
  /** Why Hive does not apply sets, if an annotation says so (hive-olm-argocd 1.3). */
  readonly pausedBy?: string;
  readonly unreachable?: Condition;
  /** False if there is no ClusterSync of the cluster. */
  readonly hasClusterSync: boolean;
  readonly sets: readonly SetResult[];
}

/** All that is known of an add-on on a cluster. What was not asked for or not recorded is undefined, and proves nothing. */
export interface AddonOnCluster {
  readonly addon: string;
  readonly cluster: HubCluster;
  /** Of the set that installs it. */
  readonly set?: SetResult;
  /** Of the set that tells it to remove itself, and of the one that brings its parameters, where they are sets of their own. */
  readonly deleteSet?: SetResult;
  readonly parametersSet?: SetResult;
  /** Of the set that installs it, whether or not the cluster has it. */
  readonly content?: SetBrings;
  readonly metrics?: CsvMetrics;
  /** Conditions of the Addon of addon-operator (package-operator 4.1). */
  readonly addonConditions?: readonly Condition[];
  /** `spec.version` and `spec.correlationID` of the Addon, which are reported to OCM with its conditions (package-operator 4.7). */
  readonly addonVersion?: string;
  readonly correlationId?: string;
  /** True if the Addon has the annotation by which OCM asks for its deletion (managed-tenants 6.4). */
  readonly isMarkedForDeletion?: boolean;
  /** Conditions of the ClusterPackage (package-operator 2.2). */
  readonly packageConditions?: readonly Condition[];
  /** The CSV that OLM installs or has installed, if the cluster said so. */
  readonly csv?: CsvName;
}

/** The label by which an add-on is installed on a ClusterDeployment; with `-delete` at the end, the label of its removal. */
export function addonLabel(addon: string): string {
  return `api.openshift.com/addon-${addon}`;
}

/** The condition of a type, if there is one. */
export function conditionOf(conditions: readonly Condition[] | undefined, type: string): Condition | undefined {
  return conditions?.find((each) => each.type === type);
}

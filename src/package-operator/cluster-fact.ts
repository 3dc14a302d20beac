/**
 * The ConfigMap that holds the facts of a cluster which only the hub knows (design decision 4). A small set of its own, in which
 * Hive fills in labels of the ClusterDeployment, delivers it; `Reference.clusterFact` reads it.
 */
export const CLUSTER_FACTS = { namespace: 'openshift-config', name: 'addon-cluster-facts' } as const;

/** The keys of {@link CLUSTER_FACTS} that are always delivered. */
export const ClusterFact = {
  /** The id that OCM gave to the cluster; not the `clusterID` of its ClusterVersion. */
  ID: 'id',
  /** The name of the cluster in OCM. */
  NAME: 'name',
} as const;

/** The label of a ClusterDeployment whose value each fact is; a label that is absent makes an empty fact (hive-olm-argocd 1.2). */
export const CLUSTER_FACT_LABELS = {
  [ClusterFact.ID]: 'api.openshift.com/id',
  [ClusterFact.NAME]: 'api.openshift.com/name',
} as const;

import { type Diagnostic, quote, warning } from '../diagnostics';
import type { Assessment } from '../status';
import type { AddonStatusBody } from './model-status';
import { OCM_ID_LABEL, ocmClusterId, statusBody } from './status-body';

/** What OCM is to be told of a look at a fleet. */
export interface StatusesByCluster {
  /** By the id of the cluster in OCM. */
  readonly clusters: ReadonlyMap<string, readonly AddonStatusBody[]>;
  /** How many add-ons there is nothing to say of. */
  readonly unknown: number;
  /** A warning `OCM_CLUSTER_UNKNOWN` for each cluster that OCM does not know. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The statuses of add-ons, cluster by cluster. */
export function statusesByCluster(assessments: readonly Assessment[]): StatusesByCluster {
  const clusters = new Map<string, AddonStatusBody[]>();
  const nameless = new Set<string>();
  let unknown = 0;
  for (const assessment of assessments) {
    const { cluster } = assessment.facts;
    const id = ocmClusterId(cluster);
    const body = statusBody(assessment);
    if (id === undefined) nameless.add(`${cluster.namespace}/${cluster.name}`);
    else if (body === undefined) unknown += 1;
    else if (!clusters.get(id)?.push(body)) clusters.set(id, [body]);
  }
  return { clusters, unknown, diagnostics: [...nameless].map(clusterUnknown) };
}

function clusterUnknown(name: string): Diagnostic {
  return warning({
    code: 'OCM_CLUSTER_UNKNOWN',
    message: `The ClusterDeployment ${quote(name)} has no label ${OCM_ID_LABEL} with an id of OCM: its add-ons are not reported`,
    hint: 'OCM sets the label on the clusters that it makes; others it does not know.',
  });
}

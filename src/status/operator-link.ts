import type { AddonOnCluster, CsvMetrics } from './addon-facts';
import { broken, type Link, unseen, whole } from './link';
import { wishOf } from './observe';

const ASK = 'give --prometheus, or record the Addon, Subscription or ClusterPackage of the cluster';

/**
 * What OLM says of the operator, from catalog to CSV (hive-olm-argocd 2.5, 2.9). Undefined where nobody was asked and a link further down
 * the chain tells, or it has no operator.
 */
export function operatorLink(facts: AddonOnCluster): Link | undefined {
  const { metrics, addonConditions, packageConditions, content } = facts;
  const isTold = addonConditions !== undefined || packageConditions !== undefined;
  if (metrics === undefined || metrics.evidence === 'unknown') {
    if (isTold || content?.hasOperator === false) return undefined;
    return unseen(
      'operator',
      metrics ? 'no metric of OLM on this cluster was found' : 'nothing tells whether its operator runs',
      ASK,
    );
  }
  return wishOf(facts) === 'removed' ? whileRemoved(metrics) : whileInstalled(metrics);
}

function whileRemoved({ evidence }: CsvMetrics): Link {
  if (evidence === 'absent') return whole('operator', 'its CSV is gone');
  const next = 'its operator must clean up and then delete its own CSV: read the log of the operator';
  return broken('operator', 'author', 'its CSV is still there', next);
}

function whileInstalled({ evidence, phase, reason }: CsvMetrics): Link {
  const state = [phase, reason].filter((word) => word !== undefined).join(', ') || 'no phase';
  switch (evidence) {
    case 'succeeded':
      return whole('operator', 'its CSV succeeded');
    case 'absent':
      return broken(
        'operator',
        'author',
        'OLM has no such CSV',
        'look at CatalogSource, Subscription and InstallPlan in its namespace',
      );
    case 'pending':
      return broken(
        'operator',
        'cluster',
        `its CSV is on its way (${state})`,
        'wait; if it stays so, look at the events of the CSV',
      );
    default:
      return broken(
        'operator',
        'author',
        `its CSV is abnormal (${state})`,
        NEXT.get(reason ?? '') ?? 'look at the events of the CSV',
      );
  }
}

/** What helps, by the reason of OLM. */
const NEXT: ReadonlyMap<string, string> = new Map([
  ['RequirementsNotMet', 'see which CRD, API or permission the status of the CSV misses'],
  ['InstallCheckFailed', 'look at the Deployments of the operator: their Pods do not become ready'],
  ['ComponentUnhealthy', 'look at the Deployments of the operator: their Pods do not stay ready'],
  ['InstallComponentFailed', 'see in the status of the CSV which object could not be made'],
  ['NoOperatorGroup', 'the namespace needs an OperatorGroup'],
  ['TooManyOperatorGroups', 'the namespace must have one OperatorGroup: somebody has made another'],
  ['UnsupportedOperatorGroup', 'the CSV does not support the install mode of the OperatorGroup'],
  ['OwnerConflict', 'another operator owns a CRD of this one: one of them must go'],
  ['InterOperatorGroupOwnerConflict', 'an operator in another namespace provides the same API: one of them must go'],
]);

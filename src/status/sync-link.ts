import type { AddonOnCluster, HubCluster } from './addon-facts';
import { broken, type Link, whole } from './link';
import { wishOf } from './observe';

/** Whether Hive applied the set to the cluster, in the order in which Hive looks at its preconditions (hive-olm-argocd 1.3). */
export function syncLink(facts: AddonOnCluster): Link {
  const { cluster, set, parametersSet } = facts;
  const hindrance = preconditionLink(cluster);
  if (hindrance) return hindrance;
  if (!set) return withoutSet(facts);
  const failing = [set, parametersSet].find((each) => each !== undefined && !each.isApplied);
  if (failing) {
    const finding = `the ${failing.kind} ${failing.name} fails: ${failing.message ?? 'no message'}`;
    return broken('sync', 'author', finding, nextOf(failing.message ?? ''), failing.since);
  }
  return whole('sync', `Hive applied the ${set.kind} ${set.name}`);
}

/** Why Hive applies nothing to a cluster, or has not begun to; undefined if it does. */
export function preconditionLink(cluster: HubCluster): Link | undefined {
  const { pausedBy, unreachable } = cluster;
  if (pausedBy !== undefined) {
    const next = 'find out who paused it and why, then remove the annotation';
    return broken('sync', 'fleet', `Hive applies nothing to the cluster: it has the annotation ${pausedBy}`, next);
  }
  if (!cluster.isInstalled) {
    return broken(
      'sync',
      'fleet',
      'the cluster is not installed yet',
      'wait until spec.installed of its ClusterDeployment is true',
    );
  }
  // Hive takes a cluster as unreachable until the condition says False.
  if (unreachable?.status !== 'False') {
    const why = unreachable?.message ?? unreachable?.reason ?? 'it has no condition Unreachable with status False';
    return broken(
      'sync',
      'cluster',
      `Hive does not reach the cluster: ${why}`,
      'mend the cluster or the way to its API',
      unreachable?.since,
    );
  }
  if (!cluster.hasClusterSync) {
    return broken(
      'sync',
      'fleet',
      'there is no ClusterSync of the cluster',
      'look at the hive-clustersync controller of the hub',
    );
  }
  return undefined;
}

function withoutSet(facts: AddonOnCluster): Link {
  if (wishOf(facts) === 'removed') return whole('sync', 'no set of the add-on is on the cluster');
  const next = 'check that Argo CD has synced the add-on, and its selector with all labels it excludes';
  return broken('sync', 'fleet', `the ClusterSync lists no set of ${facts.addon}`, next);
}

/** What helps against a failure, by the words of Hive. */
function nextOf(message: string): string {
  const index = /(?:resource|secret|patch) ([0-9]{1,6})\b/.exec(message)?.[1];
  const which = index === undefined ? 'the item that the message names' : `item ${index} of its list, counted from 0`;
  if (/decode|parameterize/.test(message)) return `mend ${which} in the set; Hive does not try it again before the set changes`;
  if (/failed to (?:read|apply) secret/.test(message)) return `check the source Secret of ${which} on the hub`;
  return `look at ${which}; Hive tries again by itself`;
}

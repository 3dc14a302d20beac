import { type AddonOnCluster, addonLabel } from './addon-facts';
import { addonLink, packageLink } from './condition-links';
import { broken, type Link, whole } from './link';
import { isRemovalAsked, wishOf } from './observe';
import { operatorLink } from './operator-link';
import { syncLink } from './sync-link';

/** Walks the chain from the wish to a working add-on, or to its removal: every link, in order. Pure. */
export function chainOf(facts: AddonOnCluster): readonly Link[] {
  const all = [labelLink(facts), syncLink(facts), operatorLink(facts), addonLink(facts), packageLink(facts)];
  return all.filter((link) => link !== undefined);
}

/** Where to begin: the first broken link, or, if none is, the first of which nothing is known. */
export function firstBroken(chain: readonly Link[]): Link | undefined {
  return chain.find(({ holds }) => holds === 'no') ?? chain.find(({ holds }) => holds === 'unknown');
}

function labelLink(facts: AddonOnCluster): Link {
  const { addon, cluster, set } = facts;
  const label = addonLabel(addon);
  if (wishOf(facts) === 'removed') {
    if (isRemovalAsked(facts)) return whole('label', 'its removal is asked for');
    const value = cluster.labels.get(label);
    const found = value === undefined ? `the ClusterDeployment has no label ${label}` : `the label ${label} is '${value}'`;
    if (set) return whole('label', `${found}: nobody asks for it any more`);
    return broken('label', 'installer', `${found}, and no SyncSet names the cluster`, `install it: set the label ${label}=true`);
  }
  if (cluster.labels.get(label) !== 'true' && set?.kind === 'SelectorSyncSet') {
    return whole('label', `the selector of ${set.name} selects the cluster`);
  }
  if (set?.kind === 'SyncSet') return whole('label', `the SyncSet ${set.name} names the cluster`);
  return whole('label', `the ClusterDeployment has the label ${label}=true`);
}

import { type AddonOnCluster, addonLabel, conditionOf, type SetResult } from './addon-facts';
import type { Owner } from './link';
import { evidenceOf, isLetGo, isRemovalAsked } from './observe';
import { preconditionLink } from './sync-link';

/**
 * How far the removal of an add-on from a cluster has come (managed-tenants 6.4), in order:
 *
 * - `not-asked`: it is there, or is to be, and nobody asked for its removal.
 * - `signalled`: its removal is asked for; its operator has not acknowledged that yet.
 * - `acknowledged`: its operator has cleaned up; Hive still has the set, and would delete what it applied.
 * - `retired`: as before, and Hive would leave on the cluster what it applied, for it remembers nothing (hive-olm-argocd 1.3).
 * - `removed`: neither label nor set is left, which is also so for what was never there.
 */
export const UNINSTALL_STAGES = ['not-asked', 'signalled', 'acknowledged', 'retired', 'removed'] as const;
/** One of {@link UNINSTALL_STAGES}. */
export type UninstallStage = (typeof UNINSTALL_STAGES)[number];

/** A stage, and what has to happen before the next one. */
export type UninstallProgress = { readonly stage: 'removed' } | UninstallWait;

/** A stage that is not the last. */
export interface UninstallWait {
  readonly stage: Exclude<UninstallStage, 'removed'>;
  /** May hold text of a cluster: show it by `printable`. */
  readonly waitsFor: string;
  /** When this waiting began, if anybody says; milliseconds since 1970. */
  readonly since?: number;
  /** Whose turn it is, and what to do. */
  readonly owner: Owner;
  readonly next: string;
}

/** In which stage of its removal an add-on is on a cluster. Pure; what was not recorded proves nothing, so it never leads a stage on. */
export function uninstallStage(facts: AddonOnCluster): UninstallProgress {
  const { addon, set, deleteSet } = facts;
  if (!isRemovalAsked(facts)) {
    if (set) return isLetGo(set) ? letGo(set) : notAsked();
    return isLabelled(facts) ? notAsked() : { stage: 'removed' };
  }
  const acknowledged = acknowledgement(facts);
  if (!acknowledged) return signalled(facts);
  if (!set && !isLabelled(facts)) {
    return {
      stage: 'acknowledged',
      waitsFor: deleteSet ? `the set ${deleteSet.name} to go` : 'the label and the annotation of its removal to go',
      ...since(deleteSet?.firstSuccess),
      owner: 'installer',
      next: `remove what asks for the removal of ${addon}`,
    };
  }
  if (set && isLetGo(set)) return letGo(set);
  const isRetired = set?.isApplied === true && set.remembered === 0;
  return {
    stage: isRetired ? 'retired' : 'acknowledged',
    waitsFor: isRetired ? 'its set to go, which leaves its objects on the cluster' : 'its set to go, which deletes its objects',
    ...since(isRetired ? set.since : acknowledged.since),
    owner: 'installer',
    next: isRetired ? 'take it out of the cluster' : 'take it out of the cluster, or retire it first if its objects are to stay',
  };
}

function notAsked(): UninstallWait {
  const next = 'run addons uninstall if it is to go';
  return { stage: 'not-asked', waitsFor: 'somebody to ask for its removal', owner: 'installer', next };
}

/** What it waits for between the signal and its acknowledgement. */
function signalled(facts: AddonOnCluster): UninstallWait {
  const { addonConditions, deleteSet } = facts;
  const hindrance = preconditionLink(facts.cluster);
  if (hindrance) {
    const { finding, owner = 'fleet', next = 'look at the cluster' } = hindrance;
    return { stage: 'signalled', waitsFor: finding, ...since(hindrance.since), owner, next };
  }
  if (deleteSet && !deleteSet.isApplied) {
    const waitsFor = `Hive to apply ${deleteSet.name}: ${deleteSet.message ?? 'no message'}`;
    return { stage: 'signalled', waitsFor, ...since(deleteSet.since), owner: 'author', next: 'mend what the message names' };
  }
  const overdue = conditionOf(addonConditions, 'DeleteTimeout');
  const began = conditionOf(addonConditions, 'ReadyToBeDeleted')?.since ?? deleteSet?.firstSuccess ?? deleteSet?.since;
  if (overdue?.status !== 'True' && evidenceOf(facts) === 'unknown') {
    const next = 'give --prometheus, or record the Addon, Subscription or CSV of the cluster';
    return {
      stage: 'signalled',
      waitsFor: 'word of its operator: nothing tells whether it cleaned up',
      ...since(began),
      owner: 'reader',
      next,
    };
  }
  return {
    stage: 'signalled',
    waitsFor: overdue?.status === 'True' ? 'its operator, whose acknowledgement is overdue' : 'its operator to clean up',
    ...since(began),
    owner: 'author',
    next: 'its operator must delete its CSV, or set ReadyToBeDeleted on its AddonInstance',
  };
}

/** Hive deletes what it applied, or fails to. */
function letGo(set: SetResult): UninstallWait {
  const waitsFor = `Hive to delete what ${set.name} applied: ${set.message ?? 'no message'}`;
  const next = 'look at the object that the message names: a finalizer, or a kind that is gone, may hold it';
  return { stage: 'acknowledged', waitsFor, ...since(set.since), owner: 'cluster', next };
}

function isLabelled({ addon, cluster }: AddonOnCluster): boolean {
  return cluster.labels.get(addonLabel(addon)) === 'true';
}

/** Its acknowledgement: by addon-operator, or by the CSV, which is gone; an add-on without an operator has nobody to wait for. */
function acknowledgement(facts: AddonOnCluster): { readonly since?: number } | undefined {
  const ready = conditionOf(facts.addonConditions, 'ReadyToBeDeleted');
  if (ready?.status === 'True') return since(ready.since);
  if (facts.content?.hasOperator === false) return since(facts.deleteSet?.firstSuccess);
  return evidenceOf(facts) === 'absent' ? {} : undefined;
}

function since(time: number | undefined): { readonly since?: number } {
  return time === undefined ? {} : { since: time };
}

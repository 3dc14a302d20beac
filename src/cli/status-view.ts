import { printable } from '../diagnostics';
import type { Assessment, Owner } from '../status';

/** Whose turn it is, in words. */
export const OWNERS: Readonly<Record<Owner, string>> = {
  installer: 'who installs it',
  fleet: 'who runs the hub',
  author: 'author of the add-on',
  cluster: 'who runs the cluster',
  reader: 'you',
};

/** An add-on on a cluster as it is shown, every text safe and bounded. */
export interface StatusRow {
  readonly cluster: string;
  readonly addon: string;
  /** The state, with ` (flapping)` or the cause of a failure. */
  readonly state: string;
  readonly isWell: boolean;
  /** The first broken link and what was found there; empty if there is none. */
  readonly link: string;
  readonly since: string;
  readonly owner: string;
  readonly next: string;
}

/** How an assessment is shown. */
export function rowOf({ facts, status, isFlapping, isWell, broken }: Assessment): StatusRow {
  const state = isFlapping ? `${status.state} (flapping)` : status.cause ? `${status.state} (${status.cause})` : status.state;
  return {
    cluster: printable(`${facts.cluster.namespace}/${facts.cluster.name}`),
    addon: printable(facts.addon),
    state,
    isWell,
    link: broken ? printable(`${broken.name}: ${broken.finding}`) : '',
    since: timeText(broken?.since),
    owner: broken?.owner ? OWNERS[broken.owner] : '',
    next: broken?.next ? printable(broken.next) : '',
  };
}

/** A time to the second, as Kubernetes writes it; empty if nobody knows. */
export function timeText(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString().replace('.000Z', 'Z');
}

/** The links of the chain from the wish to a working add-on, in order. */
export const LINKS = ['label', 'sync', 'operator', 'addon', 'package'] as const;
/** One of {@link LINKS}. */
export type LinkName = (typeof LINKS)[number];

/** Whose turn it is. */
export type Owner = 'installer' | 'fleet' | 'author' | 'cluster' | 'reader';

/** One link of the chain. */
export interface Link {
  readonly name: LinkName;
  /** `unknown`: nothing was recorded or asked for that would tell. */
  readonly holds: 'yes' | 'no' | 'unknown';
  /** What was seen. May hold text of a cluster: show it by `printable`. */
  readonly finding: string;
  /** Of a broken link, where it is known; milliseconds since 1970. */
  readonly since?: number;
  /** Of a link that does not hold: whose it is, and what to do next. */
  readonly owner?: Owner;
  readonly next?: string;
}

/** A link that holds. */
export function whole(name: LinkName, finding: string): Link {
  return { name, holds: 'yes', finding };
}

/** A link of which nobody said anything; `next` is how to find out. */
export function unseen(name: LinkName, finding: string, next: string): Link {
  return { name, holds: 'unknown', finding, owner: 'reader', next };
}

/** A broken link. `since` in milliseconds since 1970, undefined if nobody says. */
export function broken(name: LinkName, owner: Owner, finding: string, next: string, since?: number): Link {
  return { name, holds: 'no', finding, owner, next, ...(since === undefined ? {} : { since }) };
}

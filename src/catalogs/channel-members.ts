import { compareBuild } from 'semver';
import type { Bundle } from '../bundles';
import { list, struct, text } from './shape';

/** What a ClusterServiceVersion says of the upgrades to it. */
export interface Upgrades {
  /** Empty if there is none. */
  readonly replaces: string;
  readonly skips: readonly string[];
  /** The annotation `olm.skipRange`; empty if there is none. */
  readonly skipRange: string;
}

const csvSpec = struct({ replaces: text, skips: list(text) });

/** Reads what a bundle says of the upgrades to it. */
export function upgradesOf({ csv }: Bundle): Upgrades {
  const { replaces, skips } = csvSpec({ value: csv.object['spec'], path: [] });
  return { replaces, skips, skipRange: csv.object.metadata.annotations?.['olm.skipRange'] ?? '' };
}

/** Orders by version; build metadata decide where nothing else does. */
export function byVersion(a: Bundle, b: Bundle): number {
  return compareBuild(a.version, b.version);
}

/**
 * The bundles that are in a channel with this head, by the rule of `opm registry add --mode replaces` (operator-registry,
 * pkg/sqlite/load.go): the head, what is reached from it along `replaces`, and what any of these skip. Whether they name the channel in
 * their annotations does not matter. Past a version that is skipped the way does not go on, as nobody installs it.
 */
export function channelMembers(head: Bundle, bundles: ReadonlyMap<string, Bundle>): readonly Bundle[] {
  const members = new Set<Bundle>();
  const skipped = new Set<Bundle>();
  const add = (bundle: Bundle): void => {
    for (const waiting = [bundle]; waiting.length > 0; ) {
      const next = waiting.pop();
      if (!next || members.has(next)) continue;
      members.add(next);
      const skips = upgradesOf(next).skips.flatMap((name) => bundles.get(name) ?? []);
      for (const each of skips) skipped.add(each);
      waiting.push(...skips);
    }
  };
  for (let bundle: Bundle | undefined = head; bundle && !skipped.has(bundle); ) {
    const before: Bundle = bundle;
    add(before);
    bundle = bundles.get(upgradesOf(before).replaces);
    if (bundle && members.has(bundle)) break;
  }
  return [...members];
}

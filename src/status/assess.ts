import type { AddonOnCluster } from './addon-facts';
import { type AddonStatus, isFlapping, requested, STATUS_LIMITS, type StatusLimits } from './addon-status';
import { advance } from './advance';
import { chainOf, firstBroken } from './chain';
import type { Link } from './link';
import { observe } from './observe';

/** How an add-on is on a cluster. */
export interface Assessment {
  readonly facts: AddonOnCluster;
  readonly status: AddonStatus;
  readonly isFlapping: boolean;
  /** In order; see {@link chainOf}. */
  readonly chain: readonly Link[];
  /** Where to begin if it is not as it should be. */
  readonly broken?: Link;
  /** Ready without a broken link and without flapping, or gone as it should be. Nothing that is unknown counts as well. */
  readonly isWell: boolean;
}

/**
 * Assesses one look. `at` in milliseconds since 1970; `before` is the status after the last look. Without it the add-on counts as
 * requested when Hive first applied its set, if its operator is known to be still awaited, and now if not: ignorance does not time out.
 */
export function assess(
  facts: AddonOnCluster,
  at: number,
  before?: AddonStatus,
  limits: StatusLimits = STATUS_LIMITS,
): Assessment {
  const seen = observe(facts, at);
  const isWaiting = seen.operator === 'pending' || seen.operator === 'absent';
  const { status } = advance(before ?? begin(facts, at, isWaiting), seen, limits);
  const chain = chainOf(facts);
  const broken = status.state === 'gone' ? undefined : firstBroken(chain);
  const flaps = isFlapping(status, limits);
  const isWell = status.state === 'gone' || (status.state === 'ready' && broken === undefined && !flaps);
  return { facts, status, isFlapping: flaps, chain, isWell, ...(broken ? { broken } : {}) };
}

function begin({ set }: AddonOnCluster, at: number, isWaiting: boolean): AddonStatus {
  const applied = set?.firstSuccess ?? set?.since;
  return requested(isWaiting && applied !== undefined ? Math.min(applied, at) : at);
}

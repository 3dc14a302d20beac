/** The states of an add-on on a cluster (managed-tenants 6.1). */
export const ADDON_STATES = ['installing', 'ready', 'failed', 'uninstalling', 'gone'] as const;
/** One of {@link ADDON_STATES}. */
export type AddonState = (typeof ADDON_STATES)[number];

/**
 * What is known of the operator. `pending`: its CSV is there, neither good nor given up (phases such as Installing, hive-olm-argocd 2.5);
 * `absent`: whoever was asked answered, and there is none; `unknown`: nobody could say, which is evidence of nothing.
 */
export type OperatorEvidence = 'succeeded' | 'abnormal' | 'pending' | 'absent' | 'unknown';

/** One look at an add-on on a cluster. */
export interface Observation {
  /** Milliseconds since 1970. One that is earlier than the last look counts as made at that: a clock may step back (bad-input 60). */
  readonly at: number;
  readonly operator: OperatorEvidence;
  /** What people want of it; `unknown` leaves it as it was. */
  readonly wish: 'installed' | 'removed' | 'unknown';
}

/** Why an add-on counts as failed. */
export type FailureCause = 'operator-abnormal' | 'operator-lost' | 'install-overdue' | 'uninstall-overdue';

/** Everything that is remembered of an add-on on a cluster from one look to the next. */
export interface AddonStatus {
  readonly state: AddonState;
  /** When it came into this state, in milliseconds since 1970. */
  readonly since: number;
  /** The last look. */
  readonly at: number;
  readonly wish: 'installed' | 'removed';
  /** Only of what failed. */
  readonly cause?: FailureCause;
  /** Only of what is ready: since when its operator no longer is. */
  readonly unsteadySince?: number;
  /** The last times when it failed after being ready, oldest first; never more than the limit of flapping. */
  readonly downs: readonly number[];
}

/** One change of state. */
export interface Transition {
  readonly from: AddonState;
  readonly to: AddonState;
  /** When it happened; that of a time-out is when the time was over, however late somebody looked. */
  readonly at: number;
}

/** How long each thing may take, in milliseconds. */
export interface StatusLimits {
  /** From the wish to the first success. */
  readonly install: number;
  /** From the wish to the last trace of the operator. addon-operator waits as long for its acknowledgement (managed-tenants 6.4). */
  readonly uninstall: number;
  /** An operator that was ready may be absent or in between for so long: upgrades and restarts of Prometheus. */
  readonly settle: number;
  /** It flaps if it went from ready to failed `flaps` times within `flapWindow`. */
  readonly flapWindow: number;
  readonly flaps: number;
}

const MINUTE = 60_000;

/** An hour to come or go, ten minutes for an upgrade, three failures in an hour. */
export const STATUS_LIMITS: StatusLimits = {
  install: 60 * MINUTE,
  uninstall: 60 * MINUTE,
  settle: 10 * MINUTE,
  flapWindow: 60 * MINUTE,
  flaps: 3,
};

/** An add-on that somebody has just asked for. `at` in milliseconds since 1970. */
export function requested(at: number): AddonStatus {
  return { state: 'installing', since: at, at, wish: 'installed', downs: [] };
}

/** True if it comes and goes so often that being ready now says little. */
export function isFlapping({ downs, at }: AddonStatus, { flaps, flapWindow }: StatusLimits = STATUS_LIMITS): boolean {
  return downs.filter((down) => down > at - flapWindow).length >= flaps;
}

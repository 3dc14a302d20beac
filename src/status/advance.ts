import {
  type AddonState,
  type AddonStatus,
  type Observation,
  STATUS_LIMITS,
  type StatusLimits,
  type Transition,
} from './addon-status';

/** What one look changed. */
export interface Advance {
  readonly status: AddonStatus;
  /** In order, each from where the one before it led to; none if the look changed nothing. */
  readonly transitions: readonly Transition[];
}

/** A state to go to, and what is known of it; nothing if the add-on stays where it is. */
type Step = Pick<AddonStatus, 'state' | 'cause'> | undefined;

/**
 * The state machine of an add-on on a cluster (managed-tenants 6.1): the status after one more look. Pure and total. First come time-outs
 * that ended before the look, at the time when they ended, then what people want, then what is known of the operator; so it makes no
 * difference how often somebody looked in vain in between. Beyond the table of the source, an installation can be called off, a removal
 * withdrawn, both can take too long, and an operator that comes back after it was gone is being removed again.
 */
export function advance(before: AddonStatus, seen: Observation, limits: StatusLimits = STATUS_LIMITS): Advance {
  const at = Math.max(before.at, seen.at);
  const transitions: Transition[] = [];
  let status = before;
  const go = (step: Step, when: number) => {
    if (!step) return;
    transitions.push({ from: status.state, to: step.state, at: when });
    status = moved(status, step, when, limits);
  };
  const due = deadline(status, limits);
  if (due && due.at <= at) go(due.step, due.at);
  if (seen.wish !== 'unknown' && seen.wish !== status.wish) {
    const step = afterWish(seen.wish);
    status = { ...status, wish: seen.wish };
    go(step, at);
  }
  go(afterEvidence(status, seen.operator), at);
  return { status: { ...steadied(status, seen.operator, at), at }, transitions };
}

function moved(
  status: AddonStatus,
  { state, cause }: NonNullable<Step>,
  at: number,
  { flaps, flapWindow }: StatusLimits,
): AddonStatus {
  const isDown = status.state === 'ready' && state === 'failed';
  const recent = status.downs.filter((down) => down > at - flapWindow);
  const downs = isDown ? [...recent, at].slice(-flaps) : recent;
  return { state, since: at, at: status.at, wish: status.wish, downs, ...(cause === undefined ? {} : { cause }) };
}

/** When the present state has lasted too long, and what comes then. */
function deadline(status: AddonStatus, limits: StatusLimits): { at: number; step: Step } | undefined {
  if (status.state === 'installing')
    return { at: status.since + limits.install, step: { state: 'failed', cause: 'install-overdue' } };
  if (status.state === 'uninstalling') {
    return { at: status.since + limits.uninstall, step: { state: 'failed', cause: 'uninstall-overdue' } };
  }
  if (status.unsteadySince === undefined) return undefined;
  return { at: status.unsteadySince + limits.settle, step: { state: 'failed', cause: 'operator-lost' } };
}

/** A change of mind leads on from every state. */
function afterWish(wish: 'installed' | 'removed'): Step {
  return { state: wish === 'removed' ? 'uninstalling' : 'installing' };
}

function afterEvidence({ state, wish }: AddonStatus, operator: Observation['operator']): Step {
  if (operator === 'unknown') return undefined;
  if (wish === 'removed') {
    const goal: AddonState = operator === 'absent' ? 'gone' : 'uninstalling';
    // What failed to go in time has failed until it is gone.
    return state === goal || (state === 'failed' && goal === 'uninstalling') ? undefined : { state: goal };
  }
  if (operator === 'succeeded') return state === 'ready' ? undefined : { state: 'ready' };
  if (operator === 'abnormal') return state === 'failed' ? undefined : { state: 'failed', cause: 'operator-abnormal' };
  return undefined;
}

/** Notes since when the operator of a ready add-on is absent or in between. */
function steadied(status: AddonStatus, operator: Observation['operator'], at: number): AddonStatus {
  if (status.state !== 'ready' || operator === 'unknown') return status;
  if (operator !== 'succeeded') return { ...status, unsteadySince: status.unsteadySince ?? at };
  const { unsteadySince: _, ...steady } = status;
  return steady;
}

import * as fc from 'fast-check';
import {
  type AddonStatus,
  advance,
  isFlapping,
  type Observation,
  requested,
  STATUS_LIMITS,
  type Transition,
} from '../../src/status';

const HOUR = 3_600_000;

/** A history: looks in time, some of them at a clock that stepped back. */
export const histories: fc.Arbitrary<readonly Observation[]> = fc
  .array(
    fc.record({
      pause: fc.oneof(fc.integer({ min: -HOUR, max: HOUR / 6 }), fc.integer({ min: 0, max: 3 * HOUR })),
      operator: fc.constantFrom('succeeded', 'abnormal', 'pending', 'absent', 'unknown'),
      wish: fc.constantFrom('installed', 'installed', 'removed', 'unknown'),
    }),
    { maxLength: 12 },
  )
  .map((looks) => {
    let at = 0;
    return looks.map(({ pause, operator, wish }) => {
      at += pause;
      return { at, operator, wish };
    });
  });

/** Runs a history from a request at time 0. */
export function run(history: readonly Observation[]): { status: AddonStatus; transitions: readonly Transition[] } {
  let status = requested(0);
  const transitions: Transition[] = [];
  for (const seen of history) {
    const step = advance(status, seen);
    status = step.status;
    transitions.push(...step.transitions);
  }
  return { status, transitions };
}

/** Every change that the machine may make (managed-tenants 6.1, and those that docs/status.md adds). */
const LEGAL = new Set([
  'installing ready',
  'installing failed',
  'installing uninstalling',
  'ready failed',
  'ready uninstalling',
  'failed ready',
  'failed uninstalling',
  'failed installing',
  'failed gone',
  'uninstalling gone',
  'uninstalling failed',
  'uninstalling installing',
  'gone installing',
  'gone uninstalling',
]);

/** Throws if a history breaks a law of the state machine. */
export function checkLaws(history: readonly Observation[]): void {
  const { status, transitions } = run(history);
  let state = 'installing';
  let time = 0;
  for (const { from, to, at } of transitions) {
    must(from === state && at >= time, `the change ${from} ${to} does not follow on ${state}`);
    must(LEGAL.has(`${from} ${to}`), `illegal change ${from} ${to}`);
    state = to;
    time = at;
  }
  must(state === status.state, 'a change is lost');
  const { wish, cause, downs, unsteadySince, since, at } = status;
  must(
    wish === 'removed' ? ['failed', 'uninstalling', 'gone'].includes(state) : !['uninstalling', 'gone'].includes(state),
    `${wish} but ${state}`,
  );
  must((state === 'failed') === (cause !== undefined), `a cause of ${state}`);
  must(unsteadySince === undefined || state === 'ready', `unsteady but ${state}`);
  must(since <= at && downs.length <= STATUS_LIMITS.flaps, 'times or memory out of bounds');
  must(!isFlapping(status) || downs.length === STATUS_LIMITS.flaps, 'flaps without having failed');
  const wishes = history.map((each) => each.wish).filter((each) => each !== 'unknown');
  must(wish === (wishes.at(-1) ?? 'installed'), 'a wish is lost');
  const last = history.at(-1);
  if (last?.operator === 'succeeded' && wish === 'installed') must(state === 'ready', 'a success is lost');
  if (last?.operator === 'abnormal' && wish === 'installed') must(state === 'failed', 'a failure is lost');
  if (last?.operator === 'absent' && wish === 'removed') must(state === 'gone', 'an end is lost');
  must(JSON.stringify(run(history)) === JSON.stringify({ status, transitions }), 'two runs differ');
}

function must(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

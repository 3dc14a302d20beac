import type { Condition } from '../status';
import { listAt, textAt, timeAt } from './json-value';

/** A status has a handful of conditions; more than this are not read. */
const MAX_CONDITIONS = 100;

/** Reads `status.conditions` of an object; what has no type or status is left out. */
export function conditionsOf(object: unknown): readonly Condition[] {
  return listAt(object, 'status', 'conditions').slice(0, MAX_CONDITIONS).flatMap(conditionFrom);
}

function conditionFrom(value: unknown): readonly Condition[] {
  const type = textAt(value, 'type');
  const status = textAt(value, 'status');
  if (type === undefined || status === undefined) return [];
  const reason = textAt(value, 'reason');
  const message = textAt(value, 'message');
  const since = timeAt(value, 'lastTransitionTime');
  return [{ type, status, ...(reason && { reason }), ...(message && { message }), ...(since !== undefined && { since }) }];
}

import { type Problem, quote } from '../diagnostics';
import type { AddOnParameter } from '../releases';

/** A value as it is and as it was committed. */
export interface Change {
  /** Undefined if there is none any more. */
  readonly after: string | undefined;
  readonly before: string;
  /** Whether a person gave it; else it is the default. */
  readonly isGiven: boolean;
}

/**
 * Checks that a value may be changed after the installation (managed-tenants 1.3). A value that there was none of before may be given, as
 * in OCM's console: a new release can bring new parameters.
 */
export function checkChange(definition: AddOnParameter, { before, after, isGiven }: Change): Problem[] {
  if (before === after) return [];
  const { editable, editable_direction: direction } = definition;
  if (!editable) {
    const how = isGiven
      ? ''
      : after === undefined
        ? ', and it was taken out'
        : ', and the default that stands in for it is another one';
    const hint = `Give the value that the add-on was installed with${known(definition, before)}.`;
    return [{ code: 'PARAMETER_NOT_EDITABLE', message: `cannot be changed once the add-on is installed${how}`, hint }];
  }
  return direction === undefined ? [] : checkDirection(definition, direction, before, after);
}

function checkDirection(
  { options = [] }: AddOnParameter,
  direction: 'up' | 'down',
  before: string,
  after: string | undefined,
): Problem[] {
  const rankOf = (text: string | undefined) => options.find(({ value }) => value === text)?.rank;
  const [from, to] = [rankOf(before), rankOf(after)];
  // An option that the release does not have any more must be left in any direction; one that is none is reported elsewhere.
  if (from === undefined || (to === undefined && after !== undefined)) return [];
  if (to !== undefined && (direction === 'up' ? to > from : to < from)) return [];
  const how =
    after === undefined
      ? 'it was taken out'
      : `${quote(after)} is not ${direction === 'up' ? 'above' : 'below'} ${quote(before)}`;
  const hint = `Give ${quote(before)}, or an option of ${direction === 'up' ? 'higher' : 'lower'} rank.`;
  return [{ code: 'PARAMETER_DIRECTION', message: `may only go ${direction} once the add-on is installed: ${how}`, hint }];
}

/** The value, if the release itself tells it: what a person gave is never repeated. */
function known({ options = [], default_value }: AddOnParameter, text: string): string {
  return text === default_value || options.some(({ value }) => value === text) ? `, ${quote(text)}` : '';
}

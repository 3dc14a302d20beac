import { quote } from '../diagnostics';
import type { EnvironmentName } from '../environment';
import type { OfferedAddon } from '../host';
import { closest } from '../yaml';
import { type Edits, refuse } from './problem';

/** The add-on of that id in an environment, or the problem that there is none. */
export function offerOf(
  addons: readonly OfferedAddon[],
  environment: EnvironmentName,
  id: string,
): { readonly offer: OfferedAddon; readonly refused?: undefined } | { readonly offer?: undefined; readonly refused: Edits } {
  const there = addons.filter((each) => each.environment === environment);
  const offer = there.find((each) => each.id === id);
  if (offer) return { offer };
  const near = closest(
    id,
    there.map((each) => each.id),
  );
  const elsewhere = addons.filter((each) => each.id === id).map((each) => each.environment);
  const hint = near
    ? `Did you mean ${quote(near)}?`
    : elsewhere.length > 0
      ? `It is in ${elsewhere.join(' and ')} only.`
      : `There are: ${listed(there.map((each) => each.id))}.`;
  const message = `there is no add-on ${quote(id)} in ${environment}`;
  return { refused: refuse(['addons', id], 'EDIT_ADDON_UNKNOWN', message, hint) };
}

/** At most so many names are listed: nobody reads more. */
const MAX_LISTED = 20;

function listed(names: readonly string[]): string {
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '';
  return names.length === 0 ? 'none' : `${names.slice(0, MAX_LISTED).join(', ')}${more}`;
}

import { createHash } from 'node:crypto';
import { printable } from '../diagnostics';
import type { Json } from '../yaml';
import type { Change } from './compare';

/** The longest value that is shown, in UTF-16 code units. */
const MAX_VALUE = 100;

/** At most so many fields are listed for one thing. */
const MAX_LISTED = 200;

/** A difference field by field, a line each: `+` is not in OCM yet, `-` is taken away, `~` changes. Lines are indented by four blanks. */
export function showChanges(changes: readonly Change[]): string {
  const lines = changes.slice(0, MAX_LISTED).map((change) => `    ${show(change)}\n`);
  const more = changes.length - MAX_LISTED;
  return more > 0 ? `${lines.join('')}    and ${more} more\n` : lines.join('');
}

function show({ path, from, to }: Change): string {
  const name = printable(path);
  if (from === undefined) return `+ ${name}: ${shownValue(path, to)}`;
  if (to === undefined) return `- ${name}: ${shownValue(path, from)}`;
  return `~ ${name}: ${shownValue(path, from)} -> ${shownValue(path, to)}`;
}

function shownValue(path: string, value: Json = null): string {
  // Nobody reads base64; whether two images are the same can be told from a hash.
  if (path === 'icon' && typeof value === 'string') {
    const hash = createHash('sha256').update(value).digest('hex').slice(0, 12);
    return `an image of ${value.length} characters, sha256 ${hash}`;
  }
  const text = JSON.stringify(value);
  return printable(text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text);
}

/**
 * Control and format characters (escape sequences, bidirectional overrides, zero-width joiners), line separators and lone
 * surrogates: in a terminal they can hide or forge text (bad-input 13), so they are shown as escapes.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The longest text of a user that is repeated in a message, in UTF-16 code units. */
const MAX_LENGTH = 300;

/** `text` on one line, whole, safe to print on a terminal. */
export function escaped(text: string): string {
  return text.replace(UNSAFE, (char) =>
    char === '\n' ? '\\n' : char === '\t' ? '\\t' : `\\u{${char.codePointAt(0)?.toString(16)}}`,
  );
}

/** `text` on one line, safe to print on a terminal and cut to a bounded length. */
export function printable(text: string): string {
  return escaped(text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}… (${text.length} characters)` : text);
}

/** A value of a user as it is shown in a message: quoted, on one line, safe to print, bounded. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return `'${printable(value)}'`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return printable(String(value));
}

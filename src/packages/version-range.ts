/** A part of a version: a number without leading zeros, or a wildcard. */
const PART = '(?:0|[1-9][0-9]*|[xX*])';
const VERSION = `${PART}(?:\\.${PART}){0,2}(?![0-9xX*.])`;
const COMPARED = `(?:=|!=|>=?|<=?|~|\\^) *${VERSION}`;
const BETWEEN = `${VERSION} *- *${VERSION}`;
const TERM = `(?:${COMPARED}|${BETWEEN})`;
// Blanks can be read in one way only: else a text that is no range would take time that doubles with each of them.
const GROUP = `${TERM}(?: *(?:(?:,|&&) *)?${TERM})*`;
const RANGE = new RegExp(`^ *${GROUP}(?: *\\|\\| *${GROUP})* *$`);

/** The longest range that is read: a person writes a tenth of it. */
const MAX_LENGTH = 1000;

/**
 * True for a range of versions that Package Operator reads. It has a grammar of its own (module `pkg.package-operator.run/semver`):
 * comparisons such as `>=4.10` and ranges such as `4.10 - 4.12`, with `,` or `&&` or nothing between those that must all hold, and `||`
 * between alternatives. A version without an operator is not one, nor is one with a pre-release or a `v`. That no version can be in
 * a range is not found out here.
 */
export function isVersionRange(text: string): boolean {
  return text.length <= MAX_LENGTH && RANGE.test(text);
}

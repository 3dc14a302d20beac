import { Range } from 'semver';
import { isVersion } from '../releases';

/** Longer ones are not read. In UTF-16 code units. */
const MAX_RANGE = 256;

/** An operator or none, and a version of which parts may be missing. */
const COMPARATOR = /^(?:[<>]=?|=)?[0-9][0-9A-Za-z.+-]*$/;

/** A condition on a version. */
export interface VersionRange {
  /** Whether a version fulfils it; undefined if the text is no version. */
  holds(version: string): boolean | undefined;
}

/**
 * Reads a condition on a version as add-ons write it, such as `>= 4.10` or `>=4.9 <4.12 || >=4.13.2`: comparators with blanks between them
 * must all hold, `||` stands between alternatives. It means what it means to npm and to Masterminds/semver: a missing part stands for all
 * its values, so `>4.6` begins with 4.7 and `<=4.6` ends with the last 4.6. Pre-releases count by their order, those of a version that is
 * written in part belong to it: 4.10.0-rc.1 fulfils `>=4.10` and not `>=4.10.0`.
 *
 * OCM does not publish how it reads them. Where other readers differ, this one refuses rather than passes: `>4.6` may elsewhere be true of
 * 4.6.1, and an empty alternative of everything.
 * @returns undefined if it cannot be read
 */
export function readVersionRange(text: string): VersionRange | undefined {
  if (text.length > MAX_RANGE) return undefined;
  const alternatives = text.split('||').map((each) =>
    each
      .trim()
      .replace(/([<>=])\s+/g, '$1')
      .split(/\s+/),
  );
  if (!alternatives.flat().every((comparator) => COMPARATOR.test(comparator))) return undefined;
  let range: Range;
  try {
    range = new Range(alternatives.map((each) => each.join(' ')).join(' || '), { includePrerelease: true });
  } catch {
    return undefined;
  }
  return { holds: (version) => (isVersion(version) ? range.test(version) : undefined) };
}

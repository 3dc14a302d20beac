import { SemVer } from 'semver';
import { isVersion } from '../releases';

/**
 * A range of versions as OLM reads it in `olm.skipRange`, in dependencies and in constraints: `>=1.0.0 <2.0.0 || 3.x` in the syntax of
 * the Go library blang/semver, which is not that of npm. Blanks are "and", `||` is "or"; there are no `~`, `^`, hyphens or brackets; a
 * pre-release is a version like any other. True for a version that is in it; build metadata do not count.
 */
export type BlangRange = (version: string | SemVer) => boolean;

/** Reads a range; undefined if blang/semver would refuse it. Its oddities are kept: `>1.0.0-next` is refused because of the x. */
export function parseBlangRange(text: string): BlangRange | undefined {
  const alternatives = splitAlternatives(splitParts(text));
  if (!alternatives) return undefined;
  const ranges: BlangRange[] = [];
  for (const parts of alternatives) {
    const conditions = parts.flatMap(expandWildcard).map(parseCondition);
    const known = conditions.filter((condition) => condition !== undefined);
    if (known.length < conditions.length) return undefined;
    ranges.push((version) => known.every((condition) => condition(version)));
  }
  return (version) => ranges.some((range) => range(version));
}

/** True for a text that blang/semver reads as a range. */
export function isBlangRange(text: string): boolean {
  return parseBlangRange(text) !== undefined;
}

/** True if `version`, a semantic version without a leading v, is in the range; false if either cannot be read. */
export function satisfiesBlangRange(version: string, range: string): boolean {
  return isVersion(version) && (parseBlangRange(range)?.(version) ?? false);
}

/** Parts of a range: it ends at a blank, but not at one after a comparison. A part of one character is dropped, as the library does. */
function splitParts(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let last = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char !== ' ') last = char;
    else if (!'><='.includes(last) || last === '') {
      if (start < i - 1) parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  if (start < text.length - 1) parts.push(text.slice(start));
  return parts.map((part) => part.replaceAll(' ', ''));
}

/** The parts between each `||`; undefined if one stands first or last. Two in a row leave nothing between, which takes no version. */
function splitAlternatives(parts: readonly string[]): string[][] | undefined {
  const alternatives: string[][] = [[]];
  for (const part of parts) {
    if (part === '||') alternatives.push([]);
    else alternatives[alternatives.length - 1]?.push(part);
  }
  const isOpen = alternatives[0]?.length === 0 || alternatives[alternatives.length - 1]?.length === 0;
  return isOpen ? undefined : alternatives.filter(({ length }) => length > 0);
}

const INCREMENT_THEN: Readonly<Record<string, string>> = {
  '>': '>=',
  '<=': '<',
  '': '<',
  '=': '<',
  '==': '<',
  '!': '>=',
  '!=': '>=',
};

/** A part with `x` as two comparisons or one, as the library writes them: it drops an operator that it does not know, and garbles what is no wildcard, which is refused then. */
function expandWildcard(part: string): string[] {
  const start = part.search(/[0-9]/);
  if (!part.includes('x') || start < 0) return [part];
  const [operator, wild] = [part.slice(0, start).trim(), part.slice(start)];
  const steps = wild.split('.').length;
  const flat = withZeros(wild);
  if (operator === '>=' || operator === '<') return [operator + flat];
  const then = INCREMENT_THEN[operator];
  if (then === undefined) return [flat];
  const end = wild.split('.').at(-1) === 'x' ? incremented(flat, steps - 2) : '';
  const first = operator === '>' || operator === '<=' ? [] : [operator.startsWith('!') ? `<${flat}` : `>=${flat}`];
  return [...first, then + end];
}

function withZeros(wild: string): string {
  const flat = wild.replace('.x.x', '.x').replace('.x', '.0');
  return flat.split('.').length === 2 ? `${flat}.0` : flat;
}

/** The version with its major (0) or minor (1) number one higher; empty if there is no such number. */
function incremented(version: string, index: number): string {
  const numbers = version.split('.');
  const value = numbers[index];
  if (value === undefined || index > 1 || !/^[0-9]+$/.test(value)) return '';
  numbers[index] = String(Number(value) + 1);
  return numbers.join('.');
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '': (order) => order === 0,
  '=': (order) => order === 0,
  '==': (order) => order === 0,
  '!': (order) => order !== 0,
  '!=': (order) => order !== 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
};

function parseCondition(part: string): BlangRange | undefined {
  const start = part.search(/[0-9]/);
  if (start < 0) return undefined;
  const [operator, limit] = [part.slice(0, start).trim(), part.slice(start)];
  if (!Object.hasOwn(COMPARISONS, operator) || !isVersion(limit)) return undefined;
  // Parsed once: a range is asked about thousands of versions.
  const parsed = new SemVer(limit);
  return (version) => COMPARISONS[operator]?.(-parsed.compare(version)) ?? false;
}

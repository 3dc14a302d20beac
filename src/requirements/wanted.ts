import { printable, quote } from '../diagnostics';
import type { Json } from '../yaml';
import type { Taint } from './known-facts';
import { readVersionRange } from './version-range';

/** What a requirement wants of one property. */
export interface Wanted<T> {
  /** Follows the word `must` in a sentence. */
  readonly text: string;
  /** Undefined if what was found cannot be compared. */
  holds(found: T): boolean | undefined;
  /** What was found, as it is shown. */
  show(found: T): string;
}

/** Reads what a requirement wants of a property; a text if it makes no sense, which follows the property's name in a sentence. */
export type ReadWanted<T> = (json: Json) => Wanted<T> | string;

/** A text, or one of several. */
export const oneOf: ReadWanted<string> = (json) => readTexts(json, (text) => text);

/** As {@link oneOf}, whatever the case of letters. */
export const oneOfAnyCase: ReadWanted<string> = (json) => readTexts(json, (text) => text.toLowerCase());

function readTexts(json: Json, form: (text: string) => string): Wanted<string> | string {
  const texts: readonly Json[] = Array.isArray(json) ? json : [json];
  if (texts.length === 0 || !texts.every((each) => typeof each === 'string'))
    return `wants ${quote(json)}, which is no text and no list of texts`;
  const forms = new Set(texts.map(form));
  return { text: printable(`be ${texts.map(quote).join(' or ')}`), holds: (found) => forms.has(form(found)), show: quote };
}

/** A number that is the least. */
export const atLeast: ReadWanted<number> = (json) => {
  if (typeof json !== 'number' || !Number.isFinite(json)) return `wants ${quote(json)}, which is no number`;
  return { text: `be at least ${json}`, holds: (found) => found >= json, show: quote };
};

/** True or false. */
export const flag: ReadWanted<boolean> = (json) => {
  if (typeof json !== 'boolean') return `wants ${quote(json)}, which is neither true nor false`;
  return { text: `be ${json}`, holds: (found) => found === json, show: quote };
};

/** A condition on a version; see {@link readVersionRange}. */
export const inRange: ReadWanted<string> = (json) => {
  const range = typeof json === 'string' ? readVersionRange(json) : undefined;
  if (!range) return `wants ${quote(json)}, which is no condition on a version such as '>=4.14 <4.18'`;
  const show = (found: string) => (range.holds(found) === undefined ? `${quote(found)}, which is no version` : quote(found));
  return { text: `be ${quote(json)}`, holds: range.holds, show };
};

/** Labels that are all there. */
export const labels: ReadWanted<Readonly<Record<string, string>>> = (json) => {
  const wanted = isMap(json) ? Object.entries(json) : [];
  if (wanted.length === 0 || !wanted.every(([, value]) => typeof value === 'string'))
    return `wants ${quote(json)}, which are no labels`;
  return {
    text: printable(`have ${wanted.map(([key, value]) => quote(`${key}=${value}`)).join(' and ')}`),
    holds: (found) => wanted.every(([key, value]) => Object.hasOwn(found, key) && found[key] === value),
    show: (found) => list(Object.entries(found).map(([key, value]) => `${key}=${value}`)),
  };
};

const TAINT_KEYS = ['key', 'value', 'effect'] as const;

/** Taints that are all there; of each, what is written counts. */
export const taints: ReadWanted<readonly Taint[]> = (json) => {
  const wanted = Array.isArray(json) ? json : [];
  if (wanted.length === 0 || !wanted.every(isTaint)) return `wants ${quote(json)}, which are no taints`;
  return {
    text: printable(`have ${wanted.map((each) => quote(taintText(each))).join(' and ')}`),
    holds: (found) =>
      wanted.every((each) =>
        found.some((taint) => TAINT_KEYS.every((key) => each[key] === undefined || each[key] === taint[key])),
      ),
    show: (found) => list(found.map(taintText)),
  };
};

function isTaint(json: Json): json is { readonly [Key in keyof Taint]?: string } {
  if (!isMap(json)) return false;
  const entries = Object.entries(json);
  return (
    entries.length > 0 && entries.every(([key, value]) => TAINT_KEYS.some((each) => each === key) && typeof value === 'string')
  );
}

/** As kubectl writes it. */
function taintText({ key = '', value, effect }: Partial<Taint>): string {
  return `${key}${value === undefined ? '' : `=${value}`}${effect === undefined ? '' : `:${effect}`}`;
}

function isMap(json: Json): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : quote(texts.join(', '));
}

import {
  boolCoreTag,
  boolYaml11Tag,
  floatCoreTag,
  floatYaml11Tag,
  intCoreTag,
  intYaml11Tag,
  NOT_RESOLVED,
  nullCoreTag,
  nullYaml11Tag,
  type ScalarTagDefinition,
  timestampTag,
} from 'js-yaml';
import { type Problem, printable } from '../diagnostics';

/** A value without members. */
export type Scalar = null | boolean | number | string;

/** What an unquoted scalar means, and why it cannot be taken as it is. */
export interface PlainReading {
  readonly value: Scalar;
  readonly problem?: Problem;
}

const YAML_1_1: readonly ScalarTagDefinition[] = [nullYaml11Tag, boolYaml11Tag, intYaml11Tag, floatYaml11Tag, timestampTag];
const YAML_1_2: readonly ScalarTagDefinition[] = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** Every text that a reader takes for anything but text begins so; most scalars need no closer look. */
const MAYBE_TYPED = /^(?:$|[-+.0-9~=<tTfFyYnNoO])/;

/** PyYAML, and so the incumbent, takes the words but not the letters `y` and `n`, which YAML 1.1 lists too. */
const BOOLEAN_LETTER = /^[yYnN]$/;

/** Types of YAML 1.1 that no reader turns into data. */
const SPECIAL = new Set(['=', '<<']);

/** True for `yes`, `no`, `on` and `off`: a boolean in YAML 1.1, text in YAML 1.2. */
export function isBooleanWord(plain: string): boolean {
  return typeof readOld(plain) === 'boolean' && typeof resolve(YAML_1_2, plain) === 'string';
}

/** A text in single quotes, as it is written in YAML. */
export function singleQuoted(text: string): string {
  return `'${printable(text).replaceAll("'", "''")}'`;
}

/**
 * Reads an unquoted scalar in YAML 1.1 (as PyYAML does, with which the incumbent reads) and in YAML 1.2. Where the two agree, that
 * is its value. A boolean word gets its YAML 1.1 value, and the schema judges whether a boolean is wanted. Any other difference is
 * a problem, as is a number that JavaScript cannot hold: nothing is reinterpreted silently (bad-input, "YAML readers differ").
 */
export function readPlain(text: string): PlainReading {
  if (!MAYBE_TYPED.test(text)) return { value: text };
  const old = readOld(text);
  const now = resolve(YAML_1_2, text);
  if (!isHeldExactly(now, text)) return { value: text, problem: inexact(text) };
  if (old !== undefined && now !== undefined && Object.is(old, now)) return { value: now };
  if (typeof old === 'boolean') return { value: old };
  return { value: text, problem: ambiguous(text, old, now) };
}

/** The value in YAML 1.1, or undefined for a date and for what is no data. */
function readOld(text: string): Scalar | undefined {
  if (BOOLEAN_LETTER.test(text)) return text;
  return SPECIAL.has(text) ? undefined : resolve(YAML_1_1, text);
}

function resolve(tags: readonly ScalarTagDefinition[], text: string): Scalar | undefined {
  for (const tag of tags) {
    if (tag.implicitFirstChars && !tag.implicitFirstChars.includes(text.charAt(0))) continue;
    const value = tag.resolve(text, false, tag.tagName);
    if (value === NOT_RESOLVED) continue;
    if (typeof value === 'number') return value + 0; // -0 is 0
    return value === null || typeof value === 'boolean' ? value : undefined;
  }
  return text;
}

/** False for infinities, NaN, integers beyond 2^53, and text that only was no number because it is too large for one. */
function isHeldExactly(value: Scalar | undefined, text: string): boolean {
  if (typeof value === 'string') return !/[0-9]/.test(text) || Math.abs(Number(text)) !== Number.POSITIVE_INFINITY;
  if (typeof value !== 'number') return true;
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function inexact(text: string): Problem {
  return {
    code: 'YAML_NUMBER',
    message: `the number ${printable(text)} is not finite or beyond 2^53, so readers change it`,
    hint: `Write it as text, in quotes: ${singleQuoted(text)}.`,
  };
}

function ambiguous(text: string, old: Scalar | undefined, now: Scalar | undefined): Problem {
  return {
    code: 'YAML_AMBIGUOUS',
    message: `unquoted, ${printable(text)} is ${describe(old)} in YAML 1.1 and ${describe(now)} in YAML 1.2`,
    hint: `If it is text, put it in quotes: ${singleQuoted(text)}. If it is a number, write it in plain decimal digits.`,
  };
}

function describe(value: Scalar | undefined): string {
  if (value === undefined) return 'a date or a special value';
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${value}`;
}

import type { RE2JS } from 're2js';
import type { TimeBudget } from './time-budget';

/** Longest pattern that is read, and longest text that is matched, in UTF-16 code units: far above what people write. */
export const MAX_PATTERN = 4_096;

/** Patterns that are kept compiled: an add-on on a thousand clusters asks for the same ones, and compiling takes longer than matching. */
const MAX_KEPT = 256;

/** A pattern and text up to this length are matched without a watchdog, which takes longer than they can. */
const MAX_CHEAP = 200;

/** What matching told: if the pattern is none, why; else whether it matches, or that it took too long. */
export type PatternResult = { readonly invalid: string } | { readonly matches: boolean } | { readonly timedOut: true };

/**
 * Looks for a pattern anywhere in a text, as Go's `regexp` does, with which OCM checks the parameters of an add-on: its syntax is RE2's,
 * which has `(?i)`, `(?P<name>)` and `[[:alpha:]]` but no lookaround and no backreferences, and its time grows with the text only.
 */
export function matchGoPattern(pattern: string, text: string, budget: TimeBudget): PatternResult {
  // A counted repetition is written out by RE2: a short pattern can become a long program.
  const isCheap = pattern.length <= MAX_CHEAP && text.length <= MAX_CHEAP && !pattern.includes('{');
  const result = isCheap ? { value: match(pattern, text) } : budget.run(() => match(pattern, text));
  return 'timedOut' in result ? result : result.value;
}

const kept = new Map<string, RE2JS>();

function match(pattern: string, text: string): PatternResult {
  try {
    return { matches: (kept.get(pattern) ?? compile(pattern)).test(text) };
  } catch (cause) {
    return { invalid: reason(cause) };
  }
}

function compile(pattern: string): RE2JS {
  // A quarter of a megabyte that few add-ons need.
  const re2: typeof import('re2js') = require('re2js');
  const compiled = re2.RE2JS.compile(pattern);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(pattern, compiled);
  return compiled;
}

/** The library says `error parsing regexp: REASON: \`PART\``. */
function reason(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replace(/^error parsing regexp: /, '');
}

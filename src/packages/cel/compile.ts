import { quote } from '../../diagnostics';
import { type CelExpression, type CelScope, CelTypeError, celTypeOf } from './check-types';
import { celTypeText } from './type';

/** The longest expression that is read, in UTF-16 code units: that of cel-go. */
const MAX_LENGTH = 100_000;

/** Levels that brackets and calls may have: that of cel-go's parser. */
const MAX_NESTING = 250;

const TOO_DEEP = `it is nested more than ${MAX_NESTING} levels deep`;

/** A condition that compiles, or why it does not. */
export type CompiledCel = { readonly expression: CelExpression } | { readonly reason: string };

/**
 * Compiles a CEL condition, as cel-go does before it runs one (package-operator 2.9). The result must be a boolean, or at least not be
 * known to be anything else.
 */
export function compileCondition(text: string, scope: CelScope): CompiledCel {
  const compiled = parseCel(text);
  if ('reason' in compiled) return compiled;
  try {
    const type = celTypeOf(compiled.expression, scope);
    if (type.name === 'bool' || type.name === 'dyn') return compiled;
    return { reason: `invalid return type: ${celTypeText(type)}, expected bool` };
  } catch (cause) {
    if (cause instanceof CelTypeError) return { reason: `compile error: ${cause.message}` };
    if (cause instanceof RangeError) return { reason: TOO_DEEP };
    throw cause;
  }
}

/** Reads an expression without looking at names and types. The parser is loaded at the first expression. */
export function parseCel(text: string): CompiledCel {
  if (text.length > MAX_LENGTH) return { reason: `it has ${text.length} characters; CEL reads ${MAX_LENGTH} at most` };
  if (nesting(text) > MAX_NESTING) return { reason: TOO_DEEP };
  const { parse }: typeof import('@bufbuild/cel') = require('@bufbuild/cel');
  try {
    return { expression: parse(text).expr };
  } catch (cause) {
    if (cause instanceof RangeError) return { reason: TOO_DEEP };
    return { reason: `compile error: ${syntaxReason(text, cause)}` };
  }
}

/** Where the parser stopped. Its own message names the first of many ways that failed, which says little. */
function syntaxReason(text: string, cause: unknown): string {
  const at = offsetOf(cause);
  if (at === undefined || at >= text.length) return 'syntax error at the end of the expression';
  return `syntax error at column ${at + 1}, before ${quote(text.slice(at, at + 20))}`;
}

function offsetOf(cause: unknown): number | undefined {
  if (!(cause instanceof Error) || !('location' in cause)) return undefined;
  const { location } = cause;
  if (typeof location !== 'object' || location === null || !('start' in location)) return undefined;
  const { start } = location;
  if (typeof start !== 'object' || start === null || !('offset' in start)) return undefined;
  return typeof start.offset === 'number' ? start.offset : undefined;
}

/** How many brackets are open at most, texts included: a bound, not a count. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if ('([{'.includes(character)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(character)) depth--;
  }
  return deepest;
}

import type { RE2JS } from 're2js';

/**
 * Reads a pattern as Go does, in RE2's syntax: it takes linear time, so the pattern of another person cannot make a check hang
 * (bad-input 52). The library is loaded at the first pattern.
 */
export function readPattern(pattern: string): { readonly matcher: RE2JS } | { readonly reason: string } {
  const { RE2JS }: typeof import('re2js') = require('re2js');
  try {
    return { matcher: RE2JS.compile(pattern) };
  } catch (cause) {
    return { reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

import { readPattern } from './schema/pattern';

/** The longest pattern that is read, in UTF-16 code units. */
const MAX_LENGTH = 1000;

/** Pieces of a pattern, tried in this order at one place, and what each is as a regular expression. */
const PIECES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/(?<![^/])\*\*\//y, () => '(?:[^/]+/)*'],
  [/(?<![^/])\*\*$/y, () => '.*'],
  [/\*+/y, () => '[^/]*'],
  [/\?/y, () => '[^/]'],
  [/\[(\^?)((?:\\.|[^\]\\])+)\]/suy, ([, not = '', members = '']) => `[${not && '^/'}${classMembers(members)}]`],
  [/\\(.)/suy, ([, character = '']) => quoteMeta(character)],
  [/[^\\[]/suy, ([character]) => quoteMeta(character)],
];

/**
 * Makes a test of paths of a pattern of `spec.filter.paths`, which is one of Go's doublestar v1: `*`, `**`, `?`, `[…]`, `[^…]`, `{a,b}`
 * and a backslash before what is meant as it is (package-operator 2.9). Undefined if the pattern is malformed. The glob libraries of npm
 * backtrack, so that a short pattern of another person could take for ever; this one is run by RE2.
 */
export function globMatcher(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern.length > MAX_LENGTH) return undefined;
  let expression = '';
  let braces = 0;
  for (let at = 0; at < pattern.length; ) {
    const brace = braceAt(pattern, at, braces);
    if (brace) {
      braces += brace.change;
      expression += brace.text;
      at++;
      continue;
    }
    const piece = pieceAt(pattern, at);
    if (!piece) return undefined;
    expression += piece.text;
    at += piece.length;
  }
  const read = braces === 0 ? readPattern(`^(?:${expression})$`) : undefined;
  return read && 'matcher' in read ? (path) => read.matcher.test(path) : undefined;
}

/** A brace, or a comma in braces. */
function braceAt(pattern: string, at: number, open: number): { readonly text: string; readonly change: number } | undefined {
  const character = pattern[at];
  if (character === '{') return { text: '(?:', change: 1 };
  if (open === 0) return undefined;
  if (character === '}') return { text: ')', change: -1 };
  return character === ',' ? { text: '|', change: 0 } : undefined;
}

function pieceAt(pattern: string, at: number): { readonly text: string; readonly length: number } | undefined {
  for (const [piece, expression] of PIECES) {
    piece.lastIndex = at;
    const match = piece.exec(pattern);
    if (match) return { text: expression(match), length: match[0].length };
  }
  return undefined;
}

/** The members of a class: ranges stay, all else is meant as it is. */
function classMembers(members: string): string {
  return members.replace(/\\(.)|([^\\])/gsu, (_, escaped: string | undefined, plain: string | undefined) =>
    plain === '-' ? '-' : (escaped ?? plain ?? '').replace(/[\\\]^[&-]/g, '\\$&'),
  );
}

function quoteMeta(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

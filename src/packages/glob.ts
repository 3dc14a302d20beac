import { Minimatch } from 'minimatch';

/** The longest pattern that is read, in UTF-16 code units. */
const MAX_LENGTH = 1000;

/** The most patterns that the braces of one may stand for. */
const MAX_ALTERNATIVES = 1000;

/** The patterns of Package Operator: `*`, `**`, `?`, `[…]`, `{a,b}` and a backslash before what is meant as it is. */
const OPTIONS = {
  dot: true,
  nonegate: true,
  nocomment: true,
  noext: true,
  platform: 'linux',
  braceExpandMax: MAX_ALTERNATIVES,
} as const;

/**
 * Makes a test of paths of a pattern of `spec.filter.paths`: that of Go's doublestar v1 (package-operator 2.9). Undefined if the pattern
 * is malformed.
 */
export function globMatcher(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern.length > MAX_LENGTH || !isWellFormed(pattern)) return undefined;
  // To doublestar, only ^ at the begin of a class means the opposite.
  const minimatch = new Minimatch(pattern.replace(/(?<=(?<!\\)(?:\\\\)*)\[!/g, '[\\!'), OPTIONS);
  return (path) => minimatch.match(path);
}

/** True if each class and each brace is closed, and something follows each backslash. */
function isWellFormed(pattern: string): boolean {
  let braces = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') {
      if (++at === pattern.length) return false;
    } else if (character === '{') braces++;
    else if (character === '}' && braces > 0) braces--;
    else if (character === '[') {
      const rest = /^\[\^?(?:\\.|[^\]\\])+\]/su.exec(pattern.slice(at));
      if (!rest) return false;
      at += rest[0].length - 1;
    }
  }
  return braces === 0;
}

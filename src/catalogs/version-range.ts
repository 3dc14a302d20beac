import type { SemVer } from 'semver';
import { parseStrictVersion } from './strict-version';

/** A set of versions. */
export interface VersionRange {
  /** Unlike a range of npm, one of OLM also holds the pre-releases between its ends. Build metadata do not count. */
  contains(version: SemVer): boolean;
}

type Comparison = (order: number) => boolean;

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['', (order) => order === 0],
  ['=', (order) => order === 0],
  ['==', (order) => order === 0],
  ['!', (order) => order !== 0],
  ['!=', (order) => order !== 0],
  ['>', (order) => order > 0],
  ['>=', (order) => order >= 0],
  ['<', (order) => order < 0],
  ['<=', (order) => order <= 0],
]);

/**
 * A range of versions as OLM reads it in `olm.skipRange` and in dependencies: comparisons with blanks between them, all of which must
 * hold, and `||` between alternatives, such as `>=1.0.0 <1.2.0 || 1.4.x` (blang/semver v4, range.go). Returns in words what is wrong
 * with a text that is none.
 */
export function parseVersionRange(text: string): VersionRange | string {
  // A blank after a comparison belongs to it; words of one character are lost on blang, also the lonely `!`.
  const words = text
    .replace(/([<>=]) +/g, '$1')
    .split(' ')
    .filter((word) => word.length > 1);
  const alternatives: string[][] = [[]];
  for (const word of words) {
    if (word === '||') alternatives.push([]);
    else alternatives[alternatives.length - 1]?.push(word);
  }
  if (alternatives[0]?.length === 0) return words.length === 0 ? 'it holds no version' : 'it begins with ||';
  if (alternatives[alternatives.length - 1]?.length === 0) return 'it ends with ||';
  const tests: ((version: SemVer) => boolean)[] = [];
  for (const alternative of alternatives) {
    const parts = alternative.flatMap(expandWildcard).map(parseComparison);
    const wrong = parts.find((part) => typeof part === 'string');
    if (wrong !== undefined) return wrong;
    const comparisons = parts.filter((part) => typeof part !== 'string');
    tests.push((version) => comparisons.every(({ holds, bound }) => holds(version.compare(bound))));
  }
  return { contains: (version) => tests.some((test) => test(version)) };
}

function parseComparison(word: string): { readonly holds: Comparison; readonly bound: SemVer } | string {
  const { operator, version } = splitWord(word);
  if (version === '') return `there is no version in '${word}'`;
  const holds = COMPARISONS.get(operator);
  if (!holds) return `'${operator}' in '${word}' is no comparison`;
  const bound = parseStrictVersion(version);
  return bound ? { holds, bound } : `'${version}' in '${word}' is no version`;
}

function splitWord(word: string): { operator: string; version: string } {
  const digit = word.search(/[0-9]/);
  return digit < 0 ? { operator: word, version: '' } : { operator: word.slice(0, digit), version: word.slice(digit) };
}

/** `1.2.x` and `1.x` as comparisons with whole versions; a word without a wildcard as it is. */
function expandWildcard(word: string): string[] {
  const { operator, version } = splitWord(word);
  const wildcard = /^(\d+)(?:\.(\d+))?(?:\.x){1,2}$/.exec(version);
  if (!wildcard) return [word];
  const [, major = '0', minor] = wildcard;
  const low = `${major}.${minor ?? '0'}.0`;
  const next = minor === undefined ? `${Number(major) + 1}.0.0` : `${major}.${Number(minor) + 1}.0`;
  switch (operator) {
    case '>':
      return [`>=${next}`];
    case '>=':
    case '<':
      return [`${operator}${low}`];
    case '<=':
      return [`<${next}`];
    case '!':
    case '!=':
      return [`<${low}`, `>=${next}`];
    default:
      return [`>=${low}`, `<${next}`];
  }
}

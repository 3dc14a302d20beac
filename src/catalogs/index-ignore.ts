import ignore from 'ignore';
import { type Diagnostic, error, quote } from '../diagnostics';

/** Name of the files whose patterns, in the syntax of .gitignore, exclude files from a catalog (hive-olm-argocd 2.6). */
export const INDEX_IGNORE = '.indexignore';

/** Stars in one part of a pattern: the time that a match may take grows with a power of them. */
const MAX_STARS = 3;

interface Pattern {
  /** The folder of the file with the pattern, with `/` at its end; empty for the root. */
  readonly folder: string;
  /** False for a pattern that takes back (`!`). */
  readonly excludes: boolean;
  matches(path: string): boolean;
}

/** Decides which files of a catalog do not count. */
export class IndexIgnore {
  public readonly diagnostics: Diagnostic[] = [];
  private readonly patterns: Pattern[] = [];

  /** Adds the patterns of one file: `path` is its path in the catalog, `name` as a person would type it. Outer folders first. */
  public add(path: string, name: string, text: string): void {
    const folder = path.slice(0, path.length - INDEX_IGNORE.length);
    for (const [index, untrimmed] of text.split('\n').entries()) {
      const line = untrimmed.trim();
      if (line === '' || line.startsWith('#')) continue;
      if (isCostly(line)) {
        const message = `the pattern ${quote(line)} has more than ${MAX_STARS} stars between two slashes`;
        const where = { file: name, line: index + 1, column: 1 };
        this.diagnostics.push(error({ code: 'FBC_IGNORE_PATTERN', message, hint: 'Use a simpler pattern.', where }));
        continue;
      }
      const excludes = !line.startsWith('!');
      const matcher = ignore().add(excludes ? line : line.slice(1));
      this.patterns.push({ folder, excludes, matches: (below) => matcher.ignores(below) });
    }
  }

  /**
   * True if a file, by its path in the catalog, does not count. As in opm, and other than in Git, the last pattern that fits decides,
   * even where an earlier one excludes the folder around it.
   */
  public ignores(path: string): boolean {
    for (let index = this.patterns.length - 1; index >= 0; index--) {
      const pattern = this.patterns[index];
      if (pattern && path.startsWith(pattern.folder) && pattern.matches(path.slice(pattern.folder.length)))
        return pattern.excludes;
    }
    return false;
  }
}

function isCostly(pattern: string): boolean {
  const parts = pattern.split('/');
  return parts.some((part) => part.split('*').length - 1 > MAX_STARS) || parts.filter((part) => part === '**').length > MAX_STARS;
}

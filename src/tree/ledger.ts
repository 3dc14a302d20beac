import { type Diagnostic, error, quote } from '../diagnostics';
import { isTreePath } from './tree-path';

/** Name of the ledger in the output root. It is committed with the tree. */
export const LEDGER_NAME = '.addons-ledger';

const HEADER = '# The files that `addons` wrote here, and so may replace or remove. Generated: do not edit.\n';

/** The entries of a ledger, and what is wrong with it. */
export interface Ledger {
  readonly paths: ReadonlySet<string>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads a ledger: one path a line; empty lines and lines that begin with `#` mean nothing. Git merges ledgers line by line
 * (`merge=union`), so lines may be out of order or twice, headers too. An entry that is no path of a tree is a
 * `LEDGER_ENTRY_INVALID` error: a ledger decides what is removed, and anybody may have changed it.
 * @param file path of the ledger as diagnostics show it
 */
export function parseLedger(text: string, file: string): Ledger {
  const paths = new Set<string>();
  const problems: Diagnostic[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    if (isTreePath(line)) paths.add(line);
    else problems.push(invalidEntry(line, file, index + 1));
  });
  return { paths, problems };
}

/** Writes a ledger: a header, then the paths in the order of their code units, each once. */
export function renderLedger(paths: Iterable<string>): string {
  return [HEADER, ...[...new Set(paths)].sort().map((path) => `${path}\n`)].join('');
}

function invalidEntry(entry: string, file: string, line: number): Diagnostic {
  return error({
    code: 'LEDGER_ENTRY_INVALID',
    message: `Ledger entry ${quote(entry)} is not a path in the tree`,
    hint: 'Restore the ledger from git, or remove the line and then by hand the file it meant.',
    where: { file, line, column: 1 },
  });
}

import { join } from 'node:path';
import { type Diagnostic, DiagnosticsError, error, quote } from '../diagnostics';
import type { Disk, DiskEntry } from './disk';
import { LEDGER_NAME, parseLedger, renderLedger } from './ledger';
import type { TreeFile } from './tree-file';
import { foldersAbove, isInside } from './tree-path';

/** What has to be done on disk to get to the wanted tree. */
export interface Change {
  /** Files that are missing or differ, in the order they were given. */
  readonly write: readonly TreeFile[];
  /** Files of ours that are no longer wanted, sorted. They may be missing already. */
  readonly remove: readonly string[];
  /** The wanted folders that do not exist. */
  readonly missingFolders: ReadonlySet<string>;
  /** Text of the ledger as it is (undefined: none), while files are replaced (all that is or will be ours), and in the end. */
  readonly ledger: { readonly before: string | undefined; readonly during: string; readonly after: string };
}

/**
 * Compares the wanted files with the disk and the ledger, byte by byte, and writes nothing. A file that is not in the ledger but has
 * the wanted content is taken as ours. File modes do not count: a checkout with another umask is the same tree.
 * @param files valid files, see `checkTreeFiles`
 * @throws DiagnosticsError with all of `LEDGER_ENTRY_INVALID`; `TREE_FOREIGN_FILE` for a file of somebody else at a path of ours;
 * `TREE_IN_THE_WAY` for a symbolic link or anything else that is not a file at a path of ours, or not a folder above one
 */
export function findChange(disk: Disk, root: string, files: readonly TreeFile[], scopes: readonly string[]): Change {
  const survey = new Survey(disk, root);
  const before = survey.inspect(LEDGER_NAME) && disk.read(join(root, LEDGER_NAME))?.toString();
  const ledger = parseLedger(before ?? '', join(root, LEDGER_NAME));
  const wanted = new Set(files.map(({ path }) => path));
  const owned = new Set(scopes);
  const remove = [...ledger.paths].filter((path) => !wanted.has(path) && isInside(path, owned)).sort();
  const write = files.filter((file) => {
    const entry = survey.inspect(file.path);
    if (entry && holds(disk, join(root, file.path), entry, file.content)) return false;
    if (entry && !ledger.paths.has(file.path)) survey.report(file.path, foreign(root, file.path));
    return true;
  });
  for (const path of remove) survey.inspect(path);
  const problems = [...ledger.problems, ...survey.problems.values()];
  if (problems.length > 0) throw new DiagnosticsError(problems);
  return { write, remove, missingFolders: survey.missingFolders(), ledger: { before, ...textsOf(ledger.paths, wanted, remove) } };
}

/** The ledger while files are replaced and in the end, which is the same text if nothing is removed. */
function textsOf(known: ReadonlySet<string>, wanted: ReadonlySet<string>, remove: readonly string[]) {
  const during = renderLedger([...known, ...wanted]);
  if (remove.length === 0) return { during, after: during };
  const removed = new Set(remove);
  const kept = [...known].filter((path) => !removed.has(path));
  return { during, after: renderLedger([...kept, ...wanted]) };
}

/** True if anything has to be written, be it the ledger alone. */
export function isChange({ write, remove, ledger }: Change): boolean {
  return write.length > 0 || remove.length > 0 || ledger.before !== ledger.after;
}

/** Looks at paths of ours, at each folder once, and collects what is in their way, once each. */
class Survey {
  public readonly problems = new Map<string, Diagnostic>();
  private readonly folders = new Map<string, DiskEntry['kind'] | 'missing'>();

  public constructor(
    private readonly disk: Disk,
    private readonly root: string,
  ) {}

  /** The file at a path; undefined if there is none, or if something is in its way. */
  public inspect(path: string): DiskEntry | undefined {
    for (const folder of foldersAbove(path)) {
      const kind = this.folder(folder);
      if (kind === 'missing') return undefined;
      if (kind !== 'folder') return this.report(folder, inTheWay(this.root, folder, kind, 'folder'));
    }
    const entry = this.disk.inspect(join(this.root, path));
    if (entry && entry.kind !== 'file') return this.report(path, inTheWay(this.root, path, entry.kind, 'file'));
    return entry;
  }

  public report(path: string, problem: Diagnostic): undefined {
    this.problems.set(path, problem);
  }

  public missingFolders(): Set<string> {
    return new Set([...this.folders].filter(([, kind]) => kind === 'missing').map(([folder]) => folder));
  }

  private folder(path: string): DiskEntry['kind'] | 'missing' {
    const known = this.folders.get(path);
    if (known !== undefined) return known;
    const kind = this.disk.inspect(join(this.root, path))?.kind ?? 'missing';
    this.folders.set(path, kind);
    return kind;
  }
}

function holds(disk: Disk, path: string, { size }: DiskEntry, content: string): boolean {
  return size === Buffer.byteLength(content) && disk.read(path)?.equals(Buffer.from(content)) === true;
}

function foreign(root: string, path: string): Diagnostic {
  return error({
    code: 'TREE_FOREIGN_FILE',
    message: `${quote(join(root, path))} is to be written, but a file that is not of this tree is there`,
    hint: 'Move it away; or, if it is out of date output, delete it.',
  });
}

function inTheWay(root: string, path: string, found: string, wanted: string): Diagnostic {
  return error({
    code: 'TREE_IN_THE_WAY',
    message: `${quote(join(root, path))} has to be a ${wanted}, but is a ${found}`,
    hint: 'Move it away. The tree is never written through a symbolic link.',
  });
}

import { join } from 'node:path';
import { type Diagnostic, DiagnosticsError } from '../diagnostics';
import { applyChange, STAGING_NAME } from './apply';
import { type Change, findChange, isChange } from './change';
import { type Disk, nodeDisk } from './disk';
import { diagnosed } from './disk-failure';
import { LOCK_NAME, withLock } from './lock';
import { checkOutputRoot } from './output-root';
import { checkTreeFiles, type TreeFile } from './tree-file';

/** How a tree is written. */
export interface TreeOptions {
  /** The folders that this run owns, such as `stage` and `argocd/stage`: each file is in one, and what else is ours there is removed. */
  readonly scopes: readonly string[];
  /**
   * Files and folders that the run reads; the output root must not overlap them.
   * @default - none
   */
  readonly inputs?: readonly string[];
  /**
   * Called after each file that was written to the side.
   * @default - nobody is told
   */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How the tree on disk differed from the wanted one. */
export interface TreeResult {
  /** Paths of the files that were missing or differed, sorted. */
  readonly written: readonly string[];
  /** How many files were as wanted. */
  readonly unchanged: number;
  /** Paths of the files of ours that are no longer wanted, sorted. */
  readonly removed: readonly string[];
  /** True if anything differed: a file, or only the ledger, for example after a merge. */
  readonly changed: boolean;
}

/**
 * Writes the wanted files below the output root, and removes those of its ledger that are in the scopes but no longer wanted. Files that
 * are as wanted are not touched, and if all are, nothing is written at all. Files of others are never touched.
 * A run that was killed at any moment is made good by the next one.
 * @throws DiagnosticsError before anything is written: `OUTPUT_ROOT_REFUSED`, `TREE_PATH_…`, `LEDGER_ENTRY_INVALID`, `TREE_FOREIGN_FILE`,
 * `TREE_IN_THE_WAY`, `TREE_LOCKED`, `TREE_READ_FAILED`; and `TREE_WRITE_FAILED`, by which each file is whole, old or new
 */
export function writeTree(root: string, files: readonly TreeFile[], options: TreeOptions, disk: Disk = nodeDisk): TreeResult {
  const safe = diagnosed(disk);
  const seen = look(safe, root, files, options);
  if (!isChange(seen) && !hasLeftovers(safe, root)) return resultOf(seen, files);
  safe.makeFolder(root);
  return withLock(safe, root, () => {
    const change = findChange(safe, root, files, options.scopes);
    if (isChange(change)) applyChange(safe, root, change, (done) => options.onProgress?.(done, change.write.length));
    else safe.removeTree(join(root, STAGING_NAME));
    return resultOf(change, files);
  });
}

/** Tells what {@link writeTree} would do, with the same errors, and writes nothing: a read-only disk will do. */
export function compareTree(root: string, files: readonly TreeFile[], options: TreeOptions): TreeResult {
  return resultOf(look(diagnosed(nodeDisk), root, files, options), files);
}

function look(disk: Disk, root: string, files: readonly TreeFile[], { scopes, inputs = [] }: TreeOptions): Change {
  refuse([...checkOutputRoot(root, inputs), ...checkTreeFiles(files, scopes)]);
  return findChange(disk, root, files, scopes);
}

/** True if a killed run has left working files, or another run is going on. */
function hasLeftovers(disk: Disk, root: string): boolean {
  return [STAGING_NAME, LOCK_NAME].some((name) => disk.inspect(join(root, name)) !== undefined);
}

function resultOf(change: Change, files: readonly TreeFile[]): TreeResult {
  return {
    written: change.write.map(({ path }) => path).sort(),
    unchanged: files.length - change.write.length,
    removed: change.remove,
    changed: isChange(change),
  };
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new DiagnosticsError(problems);
}

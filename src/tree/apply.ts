import { join } from 'node:path';
import type { Change } from './change';
import type { Disk } from './disk';
import { LEDGER_NAME } from './ledger';
import { foldersAbove } from './tree-path';

/** Name of the folder in the output root that holds new files until all of them are written. It is not committed. */
export const STAGING_NAME = '.addons-staging';

/**
 * Brings a change to the disk; whoever calls it holds the lock. First all new files are staged: a full disk shows here, where nothing
 * has been replaced yet. Then they are moved into place one by one (a folder that is all new, at once), and what is no longer wanted is
 * removed. Meanwhile the ledger names all files, old and new, so that whenever the process dies each file is whole, all of ours are in
 * the ledger, and the next run comes to the same tree.
 */
export function applyChange(disk: Disk, root: string, change: Change, onStaged: (done: number) => void): void {
  const staging = join(root, STAGING_NAME);
  disk.removeTree(staging);
  try {
    stage(disk, staging, change, onStaged);
    writeLedger(disk, root, change.ledger.before, change.ledger.during);
    for (const path of movesOf(change)) disk.rename(join(staging, path), join(root, path));
    remove(disk, root, change.remove);
    writeLedger(disk, root, change.ledger.during, change.ledger.after);
  } finally {
    disk.removeTree(staging);
  }
}

function stage(disk: Disk, staging: string, { write }: Change, onStaged: (done: number) => void): void {
  disk.makeFolder(staging);
  const made = new Set<string>();
  write.forEach(({ path, content }, index) => {
    for (const folder of foldersAbove(path)) {
      if (made.has(folder)) continue;
      disk.makeFolder(join(staging, folder));
      made.add(folder);
    }
    disk.create(join(staging, path), content);
    onStaged(index + 1);
  });
}

/** What is moved as one: the outermost folder of a file that does not exist yet, or else the file. */
function movesOf({ write, missingFolders }: Change): Set<string> {
  return new Set(write.map(({ path }) => foldersAbove(path).find((folder) => missingFolders.has(folder)) ?? path));
}

/** Removes files, then the folders which that has emptied, inner ones first. */
function remove(disk: Disk, root: string, paths: readonly string[]): void {
  for (const path of paths) disk.removeFile(join(root, path));
  const folders = [...new Set(paths.flatMap(foldersAbove))].sort((a, b) => b.length - a.length);
  for (const folder of folders) disk.removeEmptyFolder(join(root, folder));
}

function writeLedger(disk: Disk, root: string, old: string | undefined, text: string): void {
  if (text === old) return;
  const staged = join(root, STAGING_NAME, LEDGER_NAME);
  disk.create(staged, text);
  disk.rename(staged, join(root, LEDGER_NAME));
}

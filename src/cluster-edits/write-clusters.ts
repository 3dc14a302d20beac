import * as path from 'node:path';
import { type Diagnostic, DiagnosticsError, error, quote } from '../diagnostics';
import { type Disk, diagnosed, nodeDisk, withLock } from '../tree';
import { displayPath } from '../yaml';
import type { EditedCluster } from './cluster-file';

/**
 * Writes edited cluster files, or removes those that are to go. Each is whole at every moment, and what somebody else wrote since it was
 * read is never lost: under a lock each is compared with what the edit began with, and if one differs nothing is written. All new texts
 * are on disk before the first takes its place.
 * @param project folder of the lock and of the new texts until then
 * @throws DiagnosticsError `CLUSTER_FILE_CHANGED`; `TREE_LOCKED` while another edit writes; `TREE_READ_FAILED`, `TREE_WRITE_FAILED`
 */
export function writeClusters(project: string, edited: readonly EditedCluster[], disk: Disk = nodeDisk): void {
  const safe = diagnosed(disk);
  const staging = path.join(project, '.addons-edit');
  withLock(safe, project, () => {
    const changed = edited.filter(({ file, before }) => contentOf(safe, file) !== before);
    if (changed.length > 0) throw new DiagnosticsError(changed.map(wasChanged));
    const staged = edited.map((each, index) => ({ ...each, from: path.join(staging, String(index)) }));
    safe.removeTree(staging);
    try {
      safe.makeFolder(staging);
      for (const { from, after } of staged) if (after !== undefined) safe.create(from, after);
      for (const { from, file, after } of staged) {
        if (after === undefined) {
          safe.removeFile(file);
          continue;
        }
        safe.makeFolder(path.dirname(file));
        safe.rename(from, file);
      }
    } finally {
      safe.removeTree(staging);
    }
  });
}

/** The text of a file; undefined if there is none. What is no file has no text, and so is never what an edit began with. */
function contentOf(disk: Disk, file: string): string | undefined {
  const kind = disk.inspect(file)?.kind;
  if (kind === undefined) return undefined;
  const bytes = kind === 'file' ? disk.read(file) : undefined;
  return bytes === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function wasChanged({ file }: EditedCluster): Diagnostic {
  return error({
    code: 'CLUSTER_FILE_CHANGED',
    message: `${quote(displayPath(file))} was changed while this edit was checked`,
    hint: 'Run it again: it then begins with what is there now.',
    where: { file: displayPath(file), line: 1, column: 1 },
  });
}

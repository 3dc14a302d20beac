import * as path from 'node:path';
import { type Diagnostic, DiagnosticsError, error, quote } from '../diagnostics';
import { type Disk, diagnosed, nodeDisk } from '../tree';
import type { PlannedFile } from './place-image-set';

/**
 * Writes the new files of a plan into the project. All of them are made beside their place first and then moved there, so that each is
 * whole or not there, and a full disk shows before any is. Nothing is written over, and nothing through a symbolic link.
 * @throws DiagnosticsError `RELEASE_IN_THE_WAY`, `TREE_WRITE_FAILED`
 */
export function writeFiles(project: string, files: readonly PlannedFile[], disk: Disk = nodeDisk): void {
  const safe = diagnosed(disk);
  const wanted = files.filter(({ state }) => state === 'new');
  const problems = wanted.flatMap((file) => inTheWay(safe, project, file.path));
  if (problems.length > 0) throw new DiagnosticsError(problems);
  // In the folder of the project: elsewhere it could be taken for an add-on or an AddonImageSet if this process dies.
  const staging = path.join(project, `.addons-release-${process.pid}`);
  const staged = wanted.map((file, index) => ({
    from: path.join(staging, String(index)),
    to: path.join(project, file.path),
    file,
  }));
  safe.removeTree(staging);
  try {
    safe.makeFolder(staging);
    for (const { from, file } of staged) safe.create(from, file.content);
    for (const { from, to } of staged) {
      safe.makeFolder(path.dirname(to));
      safe.rename(from, to);
    }
  } finally {
    safe.removeTree(staging);
  }
}

/** What stands where a folder or the file is to be. */
function inTheWay(disk: Disk, project: string, file: string): Diagnostic[] {
  const steps = file.split('/');
  const folders = steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
  for (const folder of folders) {
    const kind = disk.inspect(path.join(project, folder))?.kind;
    if (kind !== undefined && kind !== 'folder') return [blocked(folder, kind, 'a folder')];
  }
  const kind = disk.inspect(path.join(project, file))?.kind;
  return kind === undefined ? [] : [blocked(file, kind, 'a new file')];
}

function blocked(place: string, kind: string, wanted: string): Diagnostic {
  return error({
    code: 'RELEASE_IN_THE_WAY',
    message: `${quote(place)} has to be ${wanted}, but a ${kind} is there`,
    hint: 'Move it away and run again. Releases are never written through a symbolic link.',
    subject: place,
  });
}

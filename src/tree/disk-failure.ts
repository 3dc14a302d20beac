import { DiagnosticsError, error, quote } from '../diagnostics';
import { type Disk, errorCode } from './disk';

/** A disk whose system errors (disk full, no permission, too many open files …) are diagnostics that name the path. */
export function diagnosed(disk: Disk): Disk {
  return {
    inspect: (path) => reading(path, () => disk.inspect(path)),
    read: (path) => reading(path, () => disk.read(path)),
    makeFolder: (path) => writing('make the folder', path, () => disk.makeFolder(path)),
    create: (path, content) => writing('write', path, () => disk.create(path, content)),
    createLink: (path, target) => writing('make the link', path, () => disk.createLink(path, target)),
    readLink: (path) => reading(path, () => disk.readLink(path)),
    rename: (from, to) => writing('replace', to, () => disk.rename(from, to)),
    removeFile: (path) => writing('remove', path, () => disk.removeFile(path)),
    removeEmptyFolder: (path) => writing('remove', path, () => disk.removeEmptyFolder(path)),
    removeTree: (path) => writing('remove', path, () => disk.removeTree(path)),
  };
}

function reading<T>(path: string, action: () => T): T {
  return attempt('TREE_READ_FAILED', 'read', path, action);
}

function writing<T>(verb: string, path: string, action: () => T): T {
  return attempt('TREE_WRITE_FAILED', verb, path, action);
}

function attempt<T>(code: string, verb: string, path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    const reason = errorCode(cause);
    if (reason === undefined) throw cause;
    throw new DiagnosticsError([
      error({
        code,
        message: `Cannot ${verb} ${quote(path)}: ${describe(cause, reason)}`,
        hint: 'Every file there is whole, old or new. Put the cause right and run again.',
      }),
    ]);
  }
}

/** Node's messages are `ENOSPC: no space left on device, write '…'`; the call and path at the end are said already. */
function describe(cause: unknown, code: string): string {
  const message = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : code;
  return message.split(',')[0] ?? code;
}

import { type Diagnostic, error, type Location, quote } from '../diagnostics';
import { displayPath } from '../yaml';

/** A system call failed; `cause` is what Node threw. */
export function unreadable(file: string, cause: unknown): Diagnostic {
  return error({
    code: 'FILE_UNREADABLE',
    message: `${quote(displayPath(file))} cannot be read: ${reason(cause)}`,
    hint: 'Check its name and its permissions.',
    where: placeOf(file),
  });
}

/** A pipe, socket or device: it was not opened, as that could wait for ever or do something. */
export function specialFile(file: string): Diagnostic {
  return error({
    code: 'FILE_SPECIAL',
    message: `${quote(displayPath(file))} is a pipe, socket or device`,
    hint: 'Only regular files and folders can be here: remove it.',
    where: placeOf(file),
  });
}

/** A symbolic link where none may be. */
export function symbolicLink(file: string): Diagnostic {
  return error({
    code: 'FILE_SYMBOLIC_LINK',
    message: `${quote(displayPath(file))} is a symbolic link, which could lead anywhere`,
    hint: 'Put a copy of the file in its place.',
    where: placeOf(file),
  });
}

/** A file that is larger than `limit` bytes. */
export function tooLarge(file: string, size: number, limit: number): Diagnostic {
  return error({
    code: 'FILE_TOO_LARGE',
    message: `${quote(displayPath(file))} has ${size} bytes; at most ${limit} are read`,
    hint: 'Make it smaller, or keep it elsewhere.',
    where: placeOf(file),
  });
}

/** A file or folder that was replaced or written between two looks at it (bad-input 38). */
export function changed(file: string): Diagnostic {
  return error({
    code: 'FILE_CHANGED',
    message: `${quote(displayPath(file))} was replaced or written while it was read`,
    hint: 'Run again when nothing else writes there.',
    where: placeOf(file),
  });
}

/** A name that not every file system, archive and program takes for the same; `reason` follows "its name". */
export function unsafe(file: string, reason: string): Diagnostic {
  return error({
    code: 'FILE_NAME_UNSAFE',
    message: `${quote(displayPath(file))} cannot be used: its name ${reason}`,
    hint: 'Rename it.',
    where: placeOf(file),
  });
}

/** A name that some file systems take for that of its neighbour `other`. */
export function clash(file: string, other: string): Diagnostic {
  return error({
    code: 'FILE_NAME_CLASH',
    message: `${quote(displayPath(file))} and ${quote(other)} beside it are one file where case or Unicode forms do not count`,
    hint: 'Rename one of them.',
    where: placeOf(file),
  });
}

/** A name that begins with a dot where none may. */
export function hidden(file: string): Diagnostic {
  return error({
    code: 'FILE_HIDDEN',
    message: `${quote(displayPath(file))} is hidden: its name begins with a dot`,
    hint: 'Rename or remove it.',
    where: placeOf(file),
  });
}

/** A folder that is beyond a limit; `reason` follows its name. */
export function folderTooLarge(file: string, reason: string): Diagnostic {
  return error({
    code: 'FILE_FOLDER_TOO_LARGE',
    message: `${quote(displayPath(file))} ${reason}`,
    hint: 'Keep what does not belong there elsewhere.',
    where: placeOf(file),
  });
}

/** Something else where a folder is wanted. */
export function noFolder(file: string): Diagnostic {
  return error({
    code: 'FILE_UNREADABLE',
    message: `${quote(displayPath(file))} is not a folder`,
    hint: 'Name the folder that holds the files.',
    where: placeOf(file),
  });
}

/** A file as a place: its beginning. */
function placeOf(file: string): Location {
  return { file: displayPath(file), line: 1, column: 1 };
}

/** The code of a system error, such as `ENOENT`; undefined for anything else that was thrown. */
export function systemCode(cause: unknown): string | undefined {
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined;
}

function reason(cause: unknown): string {
  const code = systemCode(cause);
  if (code === undefined) throw cause;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'it does not exist';
  return code === 'EACCES' || code === 'EPERM' ? 'permission is denied' : code;
}

import * as fs from 'node:fs';
import type { Diagnostic } from '../diagnostics';
import { changed, specialFile, symbolicLink, systemCode, tooLarge, unreadable } from './file-problem';

/** The calls by which files are read. Tests put some in that fail, or that change the files in between. */
export type FileCalls = Pick<typeof fs, 'lstatSync' | 'readdirSync' | 'openSync' | 'fstatSync' | 'readSync' | 'closeSync'>;

/** The content of a file, or what is wrong with it. */
export type ReadFile = { readonly content: Buffer } | { readonly problem: Diagnostic };

/**
 * Reads a regular file of at most `maxBytes` bytes that somebody else wrote. It never waits and never reads more than the bound: a
 * pipe, socket or device is not opened, a symbolic link not followed, and a large file, sparse or not, refused by its size
 * (bad-input 23, 27, 39). A file that is swapped or written meanwhile is refused (bad-input 38): `FILE_UNREADABLE`, `FILE_SPECIAL`,
 * `FILE_SYMBOLIC_LINK`, `FILE_TOO_LARGE`, `FILE_CHANGED`. A hard link cannot be told from the file it is, and is read as such.
 */
export function readFileBounded(file: string, maxBytes: number, calls: FileCalls = fs): ReadFile {
  try {
    return readSeen(file, calls.lstatSync(file), maxBytes, calls);
  } catch (cause) {
    return { problem: unreadable(file, cause) };
  }
}

/** As {@link readFileBounded}, for a file that `lstat` has just seen. */
export function readSeen(file: string, seen: fs.Stats, maxBytes: number, calls: FileCalls): ReadFile {
  if (seen.isSymbolicLink()) return { problem: symbolicLink(file) };
  if (!seen.isFile()) return { problem: specialFile(file) };
  if (seen.size > maxBytes) return { problem: tooLarge(file, seen.size, maxBytes) };
  let descriptor: number;
  try {
    // If it became a link or a pipe since then, opening it neither follows nor waits.
    descriptor = calls.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (cause) {
    return { problem: systemCode(cause) === 'ELOOP' ? changed(file) : unreadable(file, cause) };
  }
  try {
    if (!isSame(seen, calls.fstatSync(descriptor))) return { problem: changed(file) };
    const content = readAll(descriptor, seen.size, calls);
    return content && isSame(seen, calls.fstatSync(descriptor)) ? { content } : { problem: changed(file) };
  } catch (cause) {
    return { problem: unreadable(file, cause) };
  } finally {
    calls.closeSync(descriptor);
  }
}

/** True if two looks saw one file or folder in one state. */
export function isSame(a: fs.Stats, b: fs.Stats): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.mode === b.mode && a.size === b.size && a.mtimeMs === b.mtimeMs;
}

/** All bytes of an open file; undefined if they are not as many as it said. */
function readAll(descriptor: number, size: number, calls: FileCalls): Buffer | undefined {
  const buffer = Buffer.allocUnsafe(size + 1); // one more, to see whether there is one more
  let length = 0;
  for (let read = -1; read !== 0 && length < buffer.length; length += read) {
    read = calls.readSync(descriptor, buffer, length, buffer.length - length, null);
  }
  return length === size ? buffer.subarray(0, size) : undefined;
}

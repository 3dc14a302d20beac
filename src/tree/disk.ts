import * as fs from 'node:fs';
import { dirname } from 'node:path';

/** What is at a path, without following a symbolic link. */
export interface DiskEntry {
  readonly kind: 'file' | 'folder' | 'symbolic link' | 'special file';
  /** Size of a file in bytes. */
  readonly size: number;
}

/**
 * The calls by which a tree is read and written; each either happens as a whole or, but for `create` and `removeTree`, not at all.
 * Tests put one in that fails or dies at a chosen call.
 */
export interface Disk {
  /** What is at the path; undefined if nothing is. */
  inspect(path: string): DiskEntry | undefined;
  /** The bytes of a file; undefined if it is not there. */
  read(path: string): Buffer | undefined;
  /** Makes a folder, and those above it that are missing. */
  makeFolder(path: string): void;
  /** Makes a file; returns false, and does nothing, if something is there already. */
  create(path: string, content: string | Uint8Array): boolean;
  /** Makes a symbolic link to any text; returns false, and does nothing, if something is there already. */
  createLink(path: string, target: string): boolean;
  /** What a symbolic link says; undefined if none is there. */
  readLink(path: string): string | undefined;
  /** Moves a file over another, or a folder to where there is none or an empty one. */
  rename(from: string, to: string): void;
  /** Removes a file, if it is there. */
  removeFile(path: string): void;
  /** Removes a folder, if it is there and empty. */
  removeEmptyFolder(path: string): void;
  /** Removes a folder and all in it, if it is there. */
  removeTree(path: string): void;
}

const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/**
 * The real disk. Files have mode 0644 and folders 0755 whatever the umask, so that git sees the same modes everywhere.
 * Nothing is synced to the medium: a process may die at any time, and after a power loss git and another run repair the tree.
 */
export const nodeDisk: Disk = {
  inspect(path) {
    const stat = fs.lstatSync(path, { throwIfNoEntry: false });
    return stat && { kind: kindOf(stat), size: stat.size };
  },
  read: (path) => unless(['ENOENT'], () => fs.readFileSync(path)),
  makeFolder(path) {
    try {
      makeOne(path); // most often the folder above is there
    } catch (cause) {
      if (errorCode(cause) !== 'ENOENT') throw cause;
      // One after the other: Node's recursive call never returns where nothing can be made, as in /proc.
      for (const folder of missingFolders(path)) makeOne(folder);
    }
  },
  create(path, content) {
    try {
      fs.writeFileSync(path, content, { encoding: 'utf8', flag: 'wx', mode: FILE_MODE });
      if (isMasked(FILE_MODE)) fs.chmodSync(path, FILE_MODE);
      return true;
    } catch (cause) {
      if (errorCode(cause) === 'EEXIST') return false;
      nodeDisk.removeFile(path); // part of it, written by us alone
      throw cause;
    }
  },
  createLink: (path, target) =>
    unless(['EEXIST'], () => {
      fs.symlinkSync(target, path);
      return true;
    }) ?? false,
  readLink: (path) => unless(['ENOENT', 'EINVAL'], () => fs.readlinkSync(path)),
  rename: (from, to) => fs.renameSync(from, to),
  removeFile: (path) => unless(['ENOENT'], () => fs.unlinkSync(path)),
  removeEmptyFolder: (path) => unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => fs.rmdirSync(path)),
  removeTree: (path) => fs.rmSync(path, { recursive: true, force: true }),
};

/** Makes a folder, unless it is there, where the one above it is. */
function makeOne(folder: string): void {
  try {
    fs.mkdirSync(folder, { mode: FOLDER_MODE });
    if (isMasked(FOLDER_MODE)) fs.chmodSync(folder, FOLDER_MODE);
  } catch (cause) {
    const isThere = errorCode(cause) === 'EEXIST' && fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory();
    if (!isThere) throw cause;
  }
}

/** The folders that lead to a path and are not there, from the top. */
function missingFolders(path: string): string[] {
  const above = dirname(path);
  return fs.existsSync(path) ? [] : [...(above === path ? [] : missingFolders(above)), path];
}

/** The code of a system error, such as `ENOSPC`; undefined for anything else that was thrown. */
export function errorCode(cause: unknown): string | undefined {
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined;
}

function kindOf(stat: fs.Stats): DiskEntry['kind'] {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  return stat.isSymbolicLink() ? 'symbolic link' : 'special file';
}

/** Asked once: Node sets it and sets it back to find it out. */
const UMASK = process.umask();

/** True if the umask takes a bit of the mode away. Only then there is a chmod, which some file systems refuse. */
function isMasked(mode: number): boolean {
  return (UMASK & mode) !== 0;
}

/** The result of an action; undefined if it failed with one of the codes. */
function unless<T>(codes: readonly string[], action: () => T): T | undefined {
  try {
    return action();
  } catch (cause) {
    if (codes.includes(errorCode(cause) ?? '')) return undefined;
    throw cause;
  }
}

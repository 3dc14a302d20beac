import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Diagnostic } from '../diagnostics';
import { compareBytes } from './byte-order';
import { nameKey, unsafeName } from './file-name';
import { changed, clash, folderTooLarge, hidden, noFolder, symbolicLink, unreadable, unsafe } from './file-problem';
import type { FolderFile } from './folder-file';
import { type FileCalls, isSame, readSeen } from './read-file';

/** How much of a folder is read at most. */
export interface FolderLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files together. */
  readonly totalBytes: number;
  /** Files, folders and links, those that are skipped included. */
  readonly entries: number;
  /** Folders in folders. */
  readonly depth: number;
}

/** Far above what a bundle, catalog or package needs, and well within memory. */
export const FOLDER_LIMITS: FolderLimits = {
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  entries: 20_000,
  depth: 32,
};

/** What is done with what is not simply a file. */
export interface FolderOptions {
  /** `skip` is what Package Operator does (package-operator 2.3). Links are never followed. */
  readonly symbolicLinks: 'refuse' | 'skip';
  /** Names that begin with a dot; a folder counts with all in it. Package Operator skips them (package-operator 2.3). */
  readonly hidden: 'refuse' | 'skip' | 'keep';
  /** @default - FOLDER_LIMITS */
  readonly limits?: Partial<FolderLimits>;
}

/** What a folder holds, and everything that is wrong with it. */
export interface FolderContent {
  /** Sorted by the bytes of their paths. Those that cannot be read or named are left out. */
  readonly files: readonly FolderFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads all files below a folder that somebody else wrote, whatever its file system's order. Nothing outside is read, nothing waits, and
 * nothing is read beyond the limits (bad-input 23 to 27, 35, 37 to 39). All problems are found at once: `FILE_UNREADABLE`,
 * `FILE_SPECIAL`, `FILE_SYMBOLIC_LINK`, `FILE_HIDDEN`, `FILE_NAME_UNSAFE`, `FILE_NAME_CLASH`, `FILE_TOO_LARGE`,
 * `FILE_FOLDER_TOO_LARGE`, `FILE_CHANGED`. The folder itself must not be a link either. Hard links are files like others.
 */
export function readFolder(root: string, options: FolderOptions, calls: FileCalls = fs): FolderContent {
  return new FolderReader(options, calls).read(path.resolve(root));
}

/** One file or folder in the folder that is being read. */
interface Entry {
  /** On the disk. */
  readonly file: string;
  /** Below the root. */
  readonly path: string;
  readonly stat: fs.Stats;
}

class FolderReader {
  private readonly files: FolderFile[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly limits: FolderLimits;
  private bytes = 0;
  private entries = 0;

  public constructor(
    private readonly options: FolderOptions,
    private readonly calls: FileCalls,
  ) {
    this.limits = { ...FOLDER_LIMITS, ...options.limits };
  }

  public read(root: string): FolderContent {
    const stat = this.look(root);
    if (stat?.isSymbolicLink()) this.diagnostics.push(symbolicLink(root));
    else if (stat?.isDirectory()) this.readEntries({ file: root, path: '', stat }, 0);
    else if (stat) this.diagnostics.push(noFolder(root));
    return { files: this.files.sort((a, b) => compareBytes(a.path, b.path)), diagnostics: this.diagnostics };
  }

  private readEntries(folder: Entry, depth: number): void {
    const seen = new Map<string, string>();
    for (const bytes of this.list(folder.file)) {
      this.entries += 1;
      if (this.entries > this.limits.entries) {
        const reason = `brings the folder above ${this.limits.entries} files and folders`;
        if (this.entries === this.limits.entries + 1) this.diagnostics.push(folderTooLarge(folder.file, reason));
        return;
      }
      const name = bytes.toString();
      const file = path.join(folder.file, name);
      if (!this.isWanted(file, name, bytes)) continue;
      const stat = this.look(file);
      if (!stat || stat.isSymbolicLink()) {
        if (stat && this.options.symbolicLinks === 'refuse') this.diagnostics.push(symbolicLink(file));
        continue;
      }
      const other = seen.get(nameKey(name));
      if (other !== undefined) this.diagnostics.push(clash(file, other));
      seen.set(nameKey(name), name);
      this.readEntry({ file, path: folder.path === '' ? name : `${folder.path}/${name}`, stat }, depth + 1);
    }
    const after = this.look(folder.file);
    if (after && !isSame(folder.stat, after)) this.diagnostics.push(changed(folder.file));
  }

  private readEntry(entry: Entry, depth: number): void {
    const { file, path: below, stat } = entry;
    if (stat.isDirectory()) {
      if (depth > this.limits.depth) this.diagnostics.push(folderTooLarge(file, `is deeper than ${this.limits.depth} folders`));
      else this.readEntries(entry, depth);
      return;
    }
    if (stat.isFile() && stat.size <= this.limits.fileBytes && !this.hasRoomFor(entry)) return;
    const read = readSeen(file, stat, this.limits.fileBytes, this.calls);
    if ('content' in read) this.files.push({ path: below, content: read.content });
    else this.diagnostics.push(read.problem);
  }

  /** Counts the bytes of a file; false if they are too many together with those before it, which is said once. */
  private hasRoomFor({ file, stat }: Entry): boolean {
    const { totalBytes } = this.limits;
    const hadRoom = this.bytes <= totalBytes;
    this.bytes += stat.size;
    if (this.bytes <= totalBytes) return true;
    const reason = `brings the files of the folder above ${totalBytes} bytes`;
    if (hadRoom) this.diagnostics.push(folderTooLarge(file, reason));
    return false;
  }

  /** The names in a folder, in a fixed order, so that problems are too. */
  private list(folder: string): Buffer[] {
    try {
      return this.calls.readdirSync(folder, { encoding: 'buffer' }).sort(Buffer.compare);
    } catch (cause) {
      this.diagnostics.push(unreadable(folder, cause));
      return [];
    }
  }

  private look(file: string): fs.Stats | undefined {
    try {
      return this.calls.lstatSync(file);
    } catch (cause) {
      this.diagnostics.push(unreadable(file, cause));
      return undefined;
    }
  }

  /** True for a name that counts; those that do not are skipped, or refused. */
  private isWanted(file: string, name: string, bytes: Buffer): boolean {
    if (name.startsWith('.') && this.options.hidden !== 'keep') {
      if (this.options.hidden === 'refuse') this.diagnostics.push(hidden(file));
      return false;
    }
    const reason = Buffer.from(name).equals(bytes) ? unsafeName(name) : 'is not UTF-8';
    if (reason !== undefined) this.diagnostics.push(unsafe(file, reason));
    return reason === undefined;
  }
}

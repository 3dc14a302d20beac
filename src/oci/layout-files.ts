import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DiagnosticsError } from '../diagnostics';
import { readFileBounded } from '../files';
import { type Disk, diagnosed, withLock } from '../tree';
import { displayPath } from '../yaml';
import type { Blob, Descriptor } from './descriptor';
import { type Digest, isDigest } from './digest';
import { blobFile, blobFolder, INDEX_FILE, LAYOUT_FILE, LAYOUT_VERSION, readLayoutFile, STAGED_FILE } from './layout-folder';
import { type LayoutIndex, parseLayoutIndex, renderLayoutIndex } from './layout-index';
import { mismatch, missingBlob, verified } from './verify';

/** How long a run waits before it asks for the lock again, in milliseconds. Others hold it for about that time. */
const PAUSE = 20;

/** The files of an image layout. Whatever changes some is called while the lock is held. */
export class LayoutFiles {
  private readonly disk: Disk;

  public constructor(
    public readonly folder: string,
    disk: Disk,
    /** How long to wait for the lock, in milliseconds. */
    private readonly patience: number,
  ) {
    this.disk = diagnosed(disk);
  }

  /** Makes an empty layout. What says that it is one comes last. */
  public async prepare(): Promise<void> {
    this.disk.makeFolder(this.folder);
    await this.locked(() => {
      this.disk.makeFolder(blobFolder(this.folder));
      if (!this.disk.inspect(join(this.folder, INDEX_FILE))) this.writeIndex({ named: new Map(), unnamed: [] });
      this.place(join(this.folder, LAYOUT_FILE), LAYOUT_VERSION);
    });
  }

  /** Runs an action that changes files while no other run does. @throws DiagnosticsError `TREE_LOCKED` if another does for too long */
  public async locked<T>(action: () => T): Promise<T> {
    for (let waited = 0; ; waited += PAUSE) {
      try {
        return withLock(this.disk, this.folder, action);
      } catch (cause) {
        if (!isLocked(cause) || waited >= this.patience) throw cause;
      }
      await setTimeout(PAUSE);
    }
  }

  public readIndex(): LayoutIndex {
    return parseLayoutIndex(readLayoutFile(this.folder, INDEX_FILE), displayPath(join(this.folder, INDEX_FILE)));
  }

  public writeIndex(index: LayoutIndex): void {
    this.place(join(this.folder, INDEX_FILE), renderLayoutIndex(index));
  }

  /** True if there is a file of the blob's digest and size. */
  public has({ digest, size }: Descriptor): boolean {
    const entry = this.disk.inspect(blobFile(this.folder, digest));
    return entry?.kind === 'file' && entry.size === size;
  }

  /** True if there is the blob, whole and undamaged. */
  public holds({ descriptor, bytes }: Blob): boolean {
    if (!this.has(descriptor)) return false;
    const read = readFileBounded(blobFile(this.folder, descriptor.digest), descriptor.size);
    return 'content' in read && read.content.equals(bytes);
  }

  /** The verified bytes of a blob. */
  public readBlob(descriptor: Descriptor): Uint8Array {
    const { digest, size } = descriptor;
    const file = blobFile(this.folder, digest);
    const entry = this.disk.inspect(file);
    if (!entry) throw missingBlob(digest, displayPath(this.folder));
    if (entry.kind === 'file' && entry.size !== size) {
      throw mismatch(digest, `has ${entry.size} bytes instead of ${size}`, displayPath(file));
    }
    const read = readFileBounded(file, size);
    if ('problem' in read) throw new DiagnosticsError([read.problem]);
    return verified(read.content, descriptor, displayPath(file));
  }

  public writeBlob({ descriptor, bytes }: Blob): void {
    this.place(blobFile(this.folder, descriptor.digest), verified(bytes, descriptor, 'this program'));
  }

  /** The digests of all blobs. */
  public blobs(): Digest[] {
    return fs
      .readdirSync(blobFolder(this.folder))
      .map((name) => `sha256:${name}`)
      .filter(isDigest)
      .sort();
  }

  public removeBlob(digest: Digest): void {
    this.disk.removeFile(blobFile(this.folder, digest));
  }

  /** Removes what a killed run has left half written. */
  public removeStaged(): void {
    this.disk.removeFile(join(this.folder, STAGED_FILE));
  }

  /** Writes a file so that it is whole whenever the process dies: beside its place first. */
  private place(file: string, content: string | Uint8Array): void {
    const staged = join(this.folder, STAGED_FILE);
    this.disk.removeFile(staged);
    this.disk.create(staged, content);
    this.disk.rename(staged, file);
  }
}

function isLocked(cause: unknown): boolean {
  return cause instanceof DiagnosticsError && cause.diagnostics.some(({ code }) => code === 'TREE_LOCKED');
}

import { resolve } from 'node:path';
import { DiagnosticsError, error, quote } from '../diagnostics';
import { compareBytes } from '../files';
import { checkOutputRoot, type Disk, nodeDisk } from '../tree';
import { displayPath } from '../yaml';
import type { ContentStore } from './content-store';
import type { Blob, Descriptor } from './descriptor';
import type { Digest } from './digest';
import { LayoutFiles } from './layout-files';
import { isLayout, refused } from './layout-folder';
import { type LayoutIndex, renderLayoutIndex } from './layout-index';
import { neededOf } from './needed';
import { reachable, subjectOf } from './reachable';
import { missingBlob } from './verify';

/** How a layout is used. */
export interface LayoutOptions {
  /** @default - the real disk; tests put in one that fails */
  readonly disk?: Disk;
  /** How long to wait for another run that writes at the moment, in milliseconds. @default - 10 s */
  readonly patience?: number;
}

const PATIENCE = 10_000;

/**
 * Images in a folder, as an OCI image layout (OCI image specification, image-layout.md). The name of an image is its full reference.
 * Each file appears whole or not at all, and `index.json` never names an image of which a part is missing. Runs may use one layout at
 * once: each change is made under a lock. A run that was killed leaves a layout that can be used; what it was writing is written
 * again, and {@link prune} removes the rest.
 */
export class ImageLayout implements ContentStore {
  /**
   * Opens the layout in a folder, which must be one.
   * @throws DiagnosticsError `LAYOUT_REFUSED`
   */
  public static open(folder: string, options: LayoutOptions = {}): ImageLayout {
    const layout = ImageLayout.openIfThere(folder, options);
    if (!layout) throw refused(resolve(folder), 'there is none');
    return layout;
  }

  /** Opens the layout in a folder, if it is one. */
  public static openIfThere(folder: string, options: LayoutOptions = {}): ImageLayout | undefined {
    const path = resolve(folder);
    return isLayout(path) ? new ImageLayout(path, options) : undefined;
  }

  /**
   * Opens the layout in a folder, or makes one where there is nothing.
   * @throws DiagnosticsError `LAYOUT_REFUSED`, `OUTPUT_ROOT_REFUSED`, `TREE_WRITE_FAILED`, `TREE_LOCKED`
   */
  public static async make(folder: string, options: LayoutOptions = {}): Promise<ImageLayout> {
    const path = resolve(folder);
    const problems = checkOutputRoot(path, []);
    if (problems.length > 0) throw new DiagnosticsError(problems);
    const layout = new ImageLayout(path, options);
    if (!isLayout(path)) await layout.files.prepare();
    return layout;
  }

  private readonly files: LayoutFiles;

  private constructor(
    /** The folder, as an absolute path. */
    public readonly folder: string,
    { disk = nodeDisk, patience = PATIENCE }: LayoutOptions,
  ) {
    this.files = new LayoutFiles(folder, disk, patience);
  }

  /** True if there is a blob of that digest and size. Its content is verified when it is read. */
  public async has(descriptor: Descriptor): Promise<boolean> {
    return this.files.has(descriptor);
  }

  /**
   * The bytes of a blob.
   * @throws DiagnosticsError `OCI_BLOB_MISSING`, `OCI_BLOB_MISMATCH`, or if its file cannot be read
   */
  public async read(descriptor: Descriptor): Promise<Uint8Array> {
    return this.files.readBlob(descriptor);
  }

  /** Writes a blob, unless it is there. @throws DiagnosticsError `OCI_BLOB_MISMATCH`, `TREE_WRITE_FAILED`, `TREE_LOCKED` */
  public async write(blob: Blob): Promise<void> {
    await this.writeAll([blob]);
  }

  /**
   * Writes blobs, unless they are there: quicker than one by one. A damaged one is replaced.
   * @throws DiagnosticsError as {@link write}
   */
  public async writeAll(blobs: Iterable<Blob>): Promise<void> {
    const missing = new Map<Digest, Blob>();
    for (const blob of blobs) if (!this.files.holds(blob)) missing.set(blob.descriptor.digest, blob);
    if (missing.size === 0) return;
    await this.files.locked(() => {
      for (const blob of missing.values()) this.files.writeBlob(blob);
    });
  }

  /** All references with what they mean, sorted. @throws DiagnosticsError `OCI_DOCUMENT_INVALID` and others if `index.json` is damaged */
  public references(): ReadonlyMap<string, Descriptor> {
    return new Map([...this.files.readIndex().named].sort(([a], [b]) => compareBytes(a, b)));
  }

  /**
   * What a reference means; without a reference, the only image of the layout.
   * @throws DiagnosticsError `LAYOUT_REFERENCE_UNKNOWN`
   */
  public resolve(reference?: string): Descriptor {
    const { named, unnamed } = this.files.readIndex();
    const all = [...named.values(), ...unnamed];
    const found = reference === undefined ? (all.length === 1 ? all[0] : undefined) : named.get(reference);
    if (!found) throw unknownReference(this.folder, reference, [...named.keys()].sort(compareBytes));
    return found;
  }

  /**
   * Everything that images consist of, by digest: indexes, manifests, configs and layers.
   * @throws DiagnosticsError as {@link read} and `OCI_DOCUMENT_INVALID`, for a manifest that is missing or damaged
   */
  public partsOf(images: Iterable<Descriptor>): ReadonlyMap<Digest, Descriptor> {
    return reachable(images, this.readNow);
  }

  /** True if all parts of images, and of what is attached to them, are there. Configs and layers are verified when they are read. */
  public isWhole(images: Iterable<Descriptor>): boolean {
    try {
      const parts = this.partsOf(images);
      const attached = this.files
        .readIndex()
        .unnamed.filter((each) => parts.has(subjectOf(each, this.readNow)?.digest ?? each.digest));
      return [...parts.values(), ...this.partsOf(attached).values()].every((part) => this.files.has(part));
    } catch (cause) {
      if (cause instanceof DiagnosticsError) return false;
      throw cause;
    }
  }

  /** Gives an image a reference. @throws DiagnosticsError as {@link tagAll} */
  public async tag(reference: string, descriptor: Descriptor): Promise<void> {
    await this.tagAll([[reference, descriptor]]);
  }

  /**
   * Gives images references, all at once. A reference that meant another image means the new one.
   * @throws DiagnosticsError `OCI_BLOB_MISSING` if a part of an image is not there: nothing is changed
   */
  public async tagAll(references: Iterable<readonly [string, Descriptor]>): Promise<void> {
    const wanted = [...references];
    await this.change(
      wanted.map(([, descriptor]) => descriptor),
      ({ named, unnamed }) => ({ named: new Map([...named, ...wanted]), unnamed }),
    );
  }

  /** Takes references away. Their images stay until {@link prune}. */
  public async untag(references: Iterable<string>): Promise<void> {
    const unwanted = new Set(references);
    await this.change([], ({ named, unnamed }) => ({
      named: new Map([...named].filter(([reference]) => !unwanted.has(reference))),
      unnamed,
    }));
  }

  /** Keeps what says something about an image. @throws DiagnosticsError as {@link attachAll} */
  public async attach(descriptor: Descriptor): Promise<void> {
    await this.attachAll([descriptor]);
  }

  /**
   * Keeps what says something about images, such as SBOMs, without references of their own, all at once: each is found by the subject in
   * its manifest, and leaves with that.
   * @throws DiagnosticsError `OCI_BLOB_MISSING` if a part of one is not there: nothing is changed
   */
  public async attachAll(descriptors: Iterable<Descriptor>): Promise<void> {
    const added = new Map([...descriptors].map((each) => [each.digest, each]));
    await this.change([...added.values()], ({ named, unnamed }) => {
      const known = new Set(unnamed.map(({ digest }) => digest));
      return { named, unnamed: [...unnamed, ...[...added.values()].filter(({ digest }) => !known.has(digest))] };
    });
  }

  /** Takes away what was attached. It stays until {@link prune}. */
  public async detachAll(digests: Iterable<Digest>): Promise<void> {
    const unwanted = new Set(digests);
    await this.change([], ({ named, unnamed }) => ({ named, unnamed: unnamed.filter(({ digest }) => !unwanted.has(digest)) }));
  }

  /** What was attached to an image or is tagged and has it as its subject, sorted by digest. */
  public referrers(subject: Digest): readonly Descriptor[] {
    return this.allReferrers().get(subject) ?? [];
  }

  /** As {@link referrers}, by the digests of all subjects: for many images, as it reads each manifest of the layout once. */
  public allReferrers(): ReadonlyMap<Digest, readonly Descriptor[]> {
    const { named, unnamed } = this.files.readIndex();
    const all = new Map([...named.values(), ...unnamed].map((each) => [each.digest, each]));
    const bySubject = new Map<Digest, Descriptor[]>();
    for (const each of [...all.values()].sort((a, b) => compareBytes(a.digest, b.digest))) {
      const subject = subjectOf(each, this.readNow)?.digest;
      if (subject === undefined) continue;
      const before = bySubject.get(subject);
      if (before) before.push(each);
      else bySubject.set(subject, [each]);
    }
    return bySubject;
  }

  /**
   * Removes every blob that no image needs, and what was attached to images that are gone. An image is needed by its reference, or if
   * somebody else put it into the layout without one.
   * @returns the digests of the removed blobs, sorted
   * @throws DiagnosticsError if a manifest is missing or damaged: nothing is removed then, as what it needs is unknown
   */
  public prune(): Promise<readonly Digest[]> {
    return this.files.locked(() => {
      const before = this.files.readIndex();
      const { index, needed } = neededOf(before, this.readNow);
      if (index.unnamed.length < before.unnamed.length) this.files.writeIndex(index);
      const removed = this.files.blobs().filter((digest) => !needed.has(digest));
      for (const digest of removed) this.files.removeBlob(digest);
      this.files.removeStaged();
      return removed;
    });
  }

  private readonly readNow = (descriptor: Descriptor): Uint8Array => this.files.readBlob(descriptor);

  /** Changes `index.json`, if that makes a difference, once all parts of the added images are there. */
  private async change(added: readonly Descriptor[], next: (index: LayoutIndex) => LayoutIndex): Promise<void> {
    await this.files.locked(() => {
      const index = this.files.readIndex();
      const changed = next(index);
      if (renderLayoutIndex(changed) === renderLayoutIndex(index)) return;
      for (const descriptor of reachable(added, this.readNow).values()) {
        if (!this.files.has(descriptor)) throw missingBlob(descriptor.digest, displayPath(this.folder));
      }
      this.files.writeIndex(changed);
    });
  }
}

function unknownReference(folder: string, reference: string | undefined, known: readonly string[]): DiagnosticsError {
  const listed = known.slice(0, 10).map(quote).join(', ');
  return new DiagnosticsError([
    error({
      code: 'LAYOUT_REFERENCE_UNKNOWN',
      message:
        reference === undefined
          ? `The image layout ${quote(displayPath(folder))} does not have exactly one image`
          : `The image layout ${quote(displayPath(folder))} has no image ${quote(reference)}`,
      hint: known.length === 0 ? 'It names no image.' : `Name one of its images: ${listed}${known.length > 10 ? ', …' : ''}.`,
    }),
  ]);
}

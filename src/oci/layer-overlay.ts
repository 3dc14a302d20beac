import { type Diagnostic, DiagnosticsError } from '../diagnostics';
import type { FolderFile } from '../files';
import { above, entryPath, unsafePath } from './image-path';
import { imageTooLarge, unsafeEntry } from './layer-problem';
import type { TarEntry, TarVisitor } from './tar-reader';

/** What is at a path. `link` and `special` stand for what is never followed or read. */
type Node = { readonly kind: 'file'; readonly content: Buffer } | { readonly kind: Exclude<TarEntry['kind'], 'file'> };

/** What an image may keep in memory at most. */
export interface OverlayLimits {
  /** Files, folders and links at the wanted paths. */
  readonly keptEntries: number;
  /** Bytes of the files at the wanted paths. */
  readonly keptBytes: number;
}

const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';

/**
 * The files that the layers of an image make together at some paths, as a runtime would see them (OCI image specification, layer.md):
 * what a layer has takes the place of what is below, and its whiteouts remove what is below (bad-input 32, 33). Nothing is unpacked, and
 * what could make a reader see other files than a runtime is refused (bad-input 19 to 27): `OCI_LAYER_UNSAFE`.
 */
export class LayerOverlay implements TarVisitor {
  private lower = new Map<string, Node>();
  private current = new Map<string, Node>();
  private removed = new Set<string>();
  private emptied = new Set<string>();
  private bytes = 0;
  private entries = 0;

  /** @param paths files and folders that are wanted, in the form of {@link entryPath} */
  public constructor(
    private readonly paths: readonly string[],
    private readonly limits: OverlayLimits,
  ) {}

  /** Takes an entry of the layer that is read at the moment. @throws DiagnosticsError `OCI_LAYER_UNSAFE`, `OCI_LAYER_TOO_LARGE` */
  public entry(entry: TarEntry): boolean {
    const path = entryPath(entry.path);
    if (path === undefined) throw new DiagnosticsError([unsafeEntry(entry.path, 'leads outside of the image')]);
    const slash = path.lastIndexOf('/');
    const [folder, name] = [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
    if (name.startsWith(WHITEOUT)) {
      this.whiteOut(folder, name);
      return false;
    }
    if (path === '' || !this.isRelevant(path)) return false;
    this.count(entry.size);
    if (entry.kind === 'file') return true;
    this.put(path, entry.kind === 'hard link' ? this.linked(path, entry.target) : { kind: entry.kind });
    return false;
  }

  /** Takes the content of a file that {@link entry} wanted. */
  public content(entry: TarEntry, content: Buffer): void {
    this.put(entryPath(entry.path) ?? '', { kind: 'file', content });
  }

  /** Ends a layer: it is now below the next one. @throws DiagnosticsError `OCI_LAYER_UNSAFE` */
  public endLayer(): void {
    const below = new Map([...this.lower].filter(([path]) => !this.isHidden(path)));
    for (const path of this.current.keys()) this.refuseThrough(path, below);
    for (const [path, node] of this.current) if (node.kind !== 'folder') below.set(path, node);
    this.lower = below;
    this.current = new Map();
    this.removed = new Set();
    this.emptied = new Set();
  }

  /** The files at the wanted paths, and what is there but no file or has no safe name. */
  public result(): { files: FolderFile[]; problems: Diagnostic[] } {
    const files: FolderFile[] = [];
    const problems: Diagnostic[] = [];
    for (const [path, node] of this.lower) {
      const reason = unsafePath(path);
      if (node.kind !== 'file') problems.push(unsafeEntry(path, `is a ${node.kind}, which is not followed or read`));
      else if (!this.isWanted(path)) problems.push(unsafeEntry(path, 'is a file where a folder is wanted'));
      else if (reason !== undefined) problems.push(unsafeEntry(path, `has a name that ${reason}`));
      else files.push({ path, content: node.content });
    }
    return { files, problems };
  }

  /** True for a wanted path, and for what is in a wanted folder. */
  private isWanted(path: string): boolean {
    return this.paths.some((wanted) => wanted === '' || path === wanted || path.startsWith(`${wanted}/`));
  }

  /** True for what decides about a wanted path: also what is above one. */
  private isRelevant(path: string): boolean {
    return path === '' || this.isWanted(path) || this.paths.some((wanted) => wanted.startsWith(`${path}/`));
  }

  private count(size: number): void {
    this.entries += 1;
    this.bytes += size;
    if (this.entries > this.limits.keptEntries) throw imageTooLarge(`${this.limits.keptEntries} entries where files are read`);
    if (this.bytes > this.limits.keptBytes) throw imageTooLarge(`${this.limits.keptBytes} bytes where files are read`);
  }

  private put(path: string, node: Node): void {
    const before = this.current.get(path);
    if (before && (before.kind !== 'folder' || node.kind !== 'folder')) {
      throw new DiagnosticsError([unsafeEntry(path, 'is there twice in one layer')]);
    }
    this.current.set(path, node);
  }

  private whiteOut(folder: string, name: string): void {
    if (name === OPAQUE) {
      if (this.isRelevant(folder)) this.emptied.add(folder);
      return;
    }
    if (name.startsWith('.wh..wh.')) return; // what AUFS keeps for itself
    const target = name.slice(WHITEOUT.length);
    if (['', '.', '..'].includes(target)) throw new DiagnosticsError([unsafeEntry(`${folder}/${name}`, 'removes no file')]);
    const path = folder === '' ? target : `${folder}/${target}`;
    if (this.isRelevant(path)) this.removed.add(path);
    this.count(0);
  }

  /** What a hard link is: the file that it points to, if that is read too. */
  private linked(path: string, target: string): Node {
    const to = entryPath(target);
    const node = to === undefined ? undefined : (this.current.get(to) ?? this.lower.get(to));
    if (node?.kind === 'file') return node;
    throw new DiagnosticsError([unsafeEntry(path, 'is a hard link to what is no file that is read')]);
  }

  /** True if the layer hides a path of those below: replaces or removes it, or a folder that it is in. */
  private isHidden(path: string): boolean {
    if (this.removed.has(path) || this.current.has(path)) return true;
    for (const folder of above(path)) {
      const node = this.current.get(folder);
      if (this.removed.has(folder) || this.emptied.has(folder) || (node && node.kind !== 'folder')) return true;
    }
    return false;
  }

  /** Refuses a path below something that is no folder: a runtime could follow a link there (bad-input 23, 25). */
  private refuseThrough(path: string, below: ReadonlyMap<string, Node>): void {
    for (const folder of above(path)) {
      const node = this.current.get(folder) ?? below.get(folder);
      if (node && node.kind !== 'folder') throw new DiagnosticsError([unsafeEntry(path, `is behind the ${node.kind} ${folder}`)]);
    }
  }
}

import { type Diagnostic, DiagnosticsError, quote } from '../diagnostics';
import type { FolderFile } from '../files';
import { entryPath, unsafePath } from './image-path';
import { imageTooLarge, unsafeEntry } from './layer-problem';
import { PathTree } from './path-tree';
import type { TarEntry, TarVisitor } from './tar-reader';

/** What is at a path. `link` and `special` stand for what is never followed or read. */
type Node = { readonly kind: 'file'; readonly content: Buffer } | { readonly kind: Exclude<TarEntry['kind'], 'file'> };

/** What an image may keep in memory at most. */
export interface OverlayLimits {
  /** Files, folders, links and whiteouts at the wanted paths. */
  readonly keptEntries: number;
  /** Folders in folders at the wanted paths. */
  readonly keptDepth: number;
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
  /** What the layers before have made: never a folder. */
  private readonly lower = new PathTree<Node>();
  private current = new PathTree<Node>();
  private removed: string[] = [];
  private emptied: string[] = [];
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
    this.count(path, entry.size);
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
    for (const path of this.removed) this.lower.remove(path);
    for (const path of this.emptied) this.lower.clear(path);
    const entries = [...this.current.entries()];
    for (const [path] of entries) this.refuseThrough(path);
    // Folders first: one that takes the place of a file must not take its own content away.
    for (const [path, { kind }] of entries) if (kind === 'folder' && this.lower.get(path)) this.lower.remove(path);
    for (const [path, node] of entries) {
      if (node.kind === 'folder') continue;
      this.lower.clear(path);
      this.lower.set(path, node);
    }
    this.current = new PathTree();
    this.removed = [];
    this.emptied = [];
  }

  /** The files at the wanted paths, and what is there but no file or has no safe name. */
  public result(): { files: FolderFile[]; problems: Diagnostic[] } {
    const files: FolderFile[] = [];
    const problems: Diagnostic[] = [];
    for (const [path, node] of this.lower.entries()) {
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

  private count(path: string, size: number): void {
    this.entries += 1;
    this.bytes += size;
    if (path.split('/').length > this.limits.keptDepth + 1) throw imageTooLarge(`${this.limits.keptDepth} folders in folders`);
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
    if (name !== OPAQUE && name.startsWith('.wh..wh.')) return; // what AUFS keeps for itself
    const target = name.slice(WHITEOUT.length);
    if (['', '.', '..'].includes(target)) throw new DiagnosticsError([unsafeEntry(`${folder}/${name}`, 'removes no file')]);
    const path = name === OPAQUE ? folder : folder === '' ? target : `${folder}/${target}`;
    if (!this.isRelevant(path)) return;
    this.count(path, 0);
    (name === OPAQUE ? this.emptied : this.removed).push(path);
  }

  /** What a hard link is: the file that it points to, if that is read too. */
  private linked(path: string, target: string): Node {
    const to = entryPath(target);
    const node = to === undefined ? undefined : (this.current.get(to) ?? this.lower.get(to));
    if (node?.kind === 'file') return node;
    throw new DiagnosticsError([unsafeEntry(path, 'is a hard link to what is no file that is read')]);
  }

  /** Refuses a path below something that is no folder: a runtime could follow a link there (bad-input 23, 25). */
  private refuseThrough(path: string): void {
    const below = this.lower.above(path);
    for (const [depth, own] of this.current.above(path).entries()) {
      const { kind } = own ?? below[depth] ?? FOLDER;
      if (kind === 'folder') continue;
      const obstacle = path.split('/', depth + 1).join('/');
      throw new DiagnosticsError([unsafeEntry(path, `is behind ${quote(obstacle)}, which is a ${kind}`)]);
    }
  }
}

const FOLDER: Node = { kind: 'folder' };

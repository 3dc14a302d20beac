import { createHash } from 'node:crypto';
import { DiagnosticsError, error, quote } from '../diagnostics';
import { compareBytes, type FolderFile } from '../files';
import type { ContentSource } from './content-store';
import { decompress } from './decompress';
import type { Descriptor } from './descriptor';
import type { Digest } from './digest';
import { imagePath } from './image-path';
import { LayerOverlay, type OverlayLimits } from './layer-overlay';
import { imageTooLarge, invalidLayer } from './layer-problem';
import type { SourceImage } from './read-image';
import { TarReader, type TarVisitor } from './tar-reader';

/** What is read of an image at most. */
export interface ImageLimits extends OverlayLimits {
  /** Bytes of one layer as it is stored. */
  readonly layerBytes: number;
  /** Bytes of all layers uncompressed. */
  readonly unpackedBytes: number;
  /** Entries of all layers. */
  readonly entries: number;
}

/** Above any base image of an operator; what is kept is above any catalog. */
export const IMAGE_LIMITS: ImageLimits = {
  layerBytes: 1024 * 1024 * 1024,
  unpackedBytes: 4 * 1024 * 1024 * 1024,
  entries: 500_000,
  keptEntries: 20_000,
  keptDepth: 32,
  keptBytes: 512 * 1024 * 1024,
};

/** What is read of an image. */
export interface ImageFilesOptions {
  /** Files and folders, such as `/configs` or `manifests/`; `/` is everything. */
  readonly paths: readonly string[];
  /** @default - IMAGE_LIMITS */
  readonly limits?: Partial<ImageLimits>;
}

/**
 * Reads the files at some paths of an image, as they are when its layers lie on each other. The image may be hostile: nothing is written,
 * and memory and time are bounded (bad-input 19 to 34).
 * @returns the files, sorted by the bytes of their paths, which are relative to the root of the image
 * @throws DiagnosticsError `OCI_LAYER_INVALID` (damaged, or not the layer of the config), `OCI_LAYER_UNSAFE`, `OCI_LAYER_TOO_LARGE`,
 * `OCI_MEDIA_TYPE`, `OCI_PATH_INVALID`, and what the source throws
 */
export async function filesOfImage(
  source: ContentSource,
  image: SourceImage,
  options: ImageFilesOptions,
): Promise<readonly FolderFile[]> {
  const limits = { ...IMAGE_LIMITS, ...options.limits };
  const overlay = new LayerOverlay(options.paths.map(wantedPath), limits);
  const budget = new Budget(overlay, limits);
  for (const [index, layer] of image.layers.entries()) {
    if (layer.size > limits.layerBytes) throw imageTooLarge(`${limits.layerBytes} bytes in a layer`);
    const diffId = await readLayer(await source.read(layer), layer, budget);
    if (diffId !== image.config.rootfs.diff_ids[index]) throw invalidLayer(layer.digest, 'is not the one that the config names');
    overlay.endLayer();
  }
  const { files, problems } = overlay.result();
  if (problems.length > 0) throw new DiagnosticsError(problems);
  return files.sort((a, b) => compareBytes(a.path, b.path));
}

/** Reads a layer; returns the digest of its uncompressed bytes. */
async function readLayer(bytes: Uint8Array, layer: Descriptor, budget: Budget): Promise<Digest> {
  const hash = createHash('sha256');
  const reader = new TarReader(layer.digest, budget);
  await decompress(bytes, layer, (piece) => {
    budget.spend(piece.length);
    hash.update(piece);
    reader.push(piece);
  });
  reader.end();
  return `sha256:${hash.digest('hex')}`;
}

/** Stands before a visitor and ends the reading of an image that is too large. */
class Budget implements TarVisitor {
  private bytes = 0;
  private entries = 0;

  public constructor(
    private readonly visitor: TarVisitor,
    private readonly limits: ImageLimits,
  ) {}

  public spend(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.limits.unpackedBytes) throw imageTooLarge(`${this.limits.unpackedBytes} bytes when it is unpacked`);
  }

  public readonly entry: TarVisitor['entry'] = (entry) => {
    this.entries += 1;
    if (this.entries > this.limits.entries) throw imageTooLarge(`${this.limits.entries} entries in its layers`);
    return this.visitor.entry(entry);
  };

  public readonly content: TarVisitor['content'] = (entry, content) => this.visitor.content(entry, content);
}

function wantedPath(text: string): string {
  const path = imagePath(text);
  if (path !== undefined) return path;
  throw new DiagnosticsError([
    error({ code: 'OCI_PATH_INVALID', message: `${quote(text)} in an image leads outside`, hint: "Leave '..' out." }),
  ]);
}

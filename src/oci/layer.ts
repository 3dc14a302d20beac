import { gzipSync } from 'fflate';
import type { FolderFile } from '../files';
import { type Blob, blobOf } from './descriptor';
import { type Digest, digestOf } from './digest';
import { MediaType } from './media-type';
import { type TarForm, tarOf } from './tar';

/** A layer of an image: its compressed bytes, and the digest that they have uncompressed. */
export interface Layer {
  readonly blob: Blob;
  /** The digest of the tar archive, which the config of an image names. */
  readonly diffId: Digest;
}

/**
 * A layer that holds the files. It is compressed by fflate, as its output is the same on every machine and version of Node, which that
 * of zlib is not; another version of fflate may give another digest, so it is pinned.
 * @throws DiagnosticsError as {@link tarOf}
 */
export function layerOf(files: readonly FolderFile[], form: TarForm): Layer {
  const tar = tarOf(files, form);
  return { blob: blobOf(MediaType.LAYER, gzipSync(tar, { level: 6, mtime: 0 })), diffId: digestOf(tar) };
}

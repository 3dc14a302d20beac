import type { Blob, Descriptor } from './descriptor';

/** Where content is read from by its descriptor: an image layout on disk, or a registry. */
export interface ContentSource {
  /**
   * The bytes that a descriptor means, checked against its digest and size.
   * @throws an error that names the digest, if they are missing or others
   */
  read(descriptor: Descriptor): Promise<Uint8Array>;
}

/** Where content is also written to. What is there already is not written again. */
export interface ContentStore extends ContentSource {
  has(descriptor: Descriptor): Promise<boolean>;
  write(blob: Blob): Promise<void>;
}

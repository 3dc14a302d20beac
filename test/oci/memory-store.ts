import { gzipSync } from 'node:zlib';
import type { ContentStore } from '../../src/oci/content-store';
import { type Blob, blobOf, type Descriptor } from '../../src/oci/descriptor';
import { type Digest, digestOf } from '../../src/oci/digest';
import { blobsOf, type Image, imageOf } from '../../src/oci/image';
import type { Layer } from '../../src/oci/layer';
import { MediaType } from '../../src/oci/media-type';
import { verified } from '../../src/oci/verify';

/** Content in memory. */
export class MemoryStore implements ContentStore {
  public readonly blobs = new Map<Digest, Uint8Array>();
  /** How often something was read. */
  public reads = 0;

  public constructor(...blobs: readonly Blob[]) {
    for (const { descriptor, bytes } of blobs) this.blobs.set(descriptor.digest, bytes);
  }

  public async has({ digest }: Descriptor): Promise<boolean> {
    return this.blobs.has(digest);
  }

  public async read(descriptor: Descriptor): Promise<Uint8Array> {
    this.reads += 1;
    return verified(this.blobs.get(descriptor.digest) ?? Buffer.alloc(0), descriptor, 'memory');
  }

  public async write({ descriptor, bytes }: Blob): Promise<void> {
    this.blobs.set(descriptor.digest, bytes);
  }
}

export const AMD64 = { os: 'linux', architecture: 'amd64' };
export const ARM64 = { os: 'linux', architecture: 'arm64' };

/** A layer of any bytes, compressed as others do it. */
export function rawLayer(
  tar: Buffer,
  mediaType: string = MediaType.LAYER,
  compress: (tar: Buffer) => Uint8Array = gzipSync,
): Layer {
  return { blob: blobOf(mediaType, compress(tar)), diffId: digestOf(tar) };
}

/** An image of layers of any bytes, and a store that has it. */
export function stored(layers: readonly Layer[], platform = AMD64): { image: Image; store: MemoryStore } {
  const image = imageOf({ platform, layers });
  return { image, store: new MemoryStore(...blobsOf(image)) };
}

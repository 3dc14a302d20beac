import { type Digest, digestOf } from './digest';

/** What an image is made for (OCI image specification, image-index.md). */
export interface Platform {
  /** An operating system by Go's name: `linux`. */
  readonly os: string;
  /** A processor by Go's name: `amd64`, `arm64`, `s390x`, `ppc64le`. */
  readonly architecture: string;
  readonly variant?: string;
}

/** Says what some bytes are, without the bytes (OCI image specification, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** In bytes. */
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
  /** In the descriptor of a manifest in an index. */
  readonly platform?: Platform;
  /** What a manifest that is no image holds: an SBOM, a signature. */
  readonly artifactType?: string;
}

/** Bytes with their descriptor, which always fits them. */
export interface Blob {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}

/** Makes a blob of bytes. `more` is added to the descriptor. */
export function blobOf(mediaType: string, bytes: Uint8Array, more: Pick<Descriptor, 'annotations' | 'artifactType'> = {}): Blob {
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length, ...more }, bytes };
}

/** Makes a blob of a JSON document: compact, with the keys in the order they are in, as its digest depends on them. */
export function jsonBlob(mediaType: string, document: object, more: Pick<Descriptor, 'annotations' | 'artifactType'> = {}): Blob {
  return blobOf(mediaType, Buffer.from(JSON.stringify(document)), more);
}

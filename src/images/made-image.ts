import type { Blob, Descriptor } from '../oci';
import type { ImageFacts } from '../supply-chain';
import type { ImageKind } from './image-name';

/** An image that was made and is not written yet. */
export interface MadeImage {
  readonly kind: ImageKind;
  /** Of a bundle its own version, else that of the release. */
  readonly version: string;
  /** Of a catalog that OLM's own server has to serve: its folder in the image. */
  readonly catalogDir?: string;
  /** Full reference with a tag: what `addons push` pushes to. */
  readonly reference: string;
  /** The index for all platforms, or the manifest if there is one. */
  readonly image: Descriptor;
  /** In the order in which a store takes them: parts before what names them. */
  readonly blobs: readonly Blob[];
  /** What its SBOMs and provenance are made from. */
  readonly facts: ImageFacts;
}

/** Bytes of all blobs of an image, each once. */
export function sizeOf({ blobs }: Pick<MadeImage, 'blobs'>): number {
  return [...new Map(blobs.map(({ descriptor }) => [descriptor.digest, descriptor.size])).values()].reduce((a, b) => a + b, 0);
}

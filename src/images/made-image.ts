import type { Blob, Descriptor } from '../oci';
import type { ImageFacts } from '../supply-chain';
import type { BuildSettings } from './build-settings';
import { type ImageKind, tagOf } from './image-name';

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

/** What an image is made of and is. */
type MadeImageProps = Omit<ImageFacts, 'toolVersion' | 'source' | 'sourceDate'> & Pick<MadeImage, 'blobs' | 'catalogDir'>;

/** Names an image by its content, and completes what is known of it. */
export function madeImage({ blobs, catalogDir, ...facts }: MadeImageProps, settings: BuildSettings): MadeImage {
  const { toolVersion, source, sourceDate } = settings;
  const { kind, version, image, repository } = facts;
  return {
    kind,
    version,
    ...(catalogDir !== undefined && { catalogDir }),
    reference: `${repository}:${tagOf(image.digest, kind === 'bundle' ? version : undefined)}`,
    image,
    blobs,
    facts: { ...facts, toolVersion, ...(source && { source }), ...(sourceDate !== undefined && { sourceDate }) },
  };
}

/** How others refer to an image: by its digest. */
export function referenceByDigest({ facts, image }: Pick<MadeImage, 'facts' | 'image'>): string {
  return `${facts.repository}@${image.digest}`;
}

/** Bytes of all blobs of an image, each once. */
export function sizeOf({ blobs }: Pick<MadeImage, 'blobs'>): number {
  return [...new Map(blobs.map(({ descriptor }) => [descriptor.digest, descriptor.size])).values()].reduce((a, b) => a + b, 0);
}

import type { Digest, ImageLayout } from '../oci';
import { isImageDocument, type Supplement } from '../supply-chain';
import type { MadeImage } from './made-image';

/**
 * Documents about the images of a build that an earlier build wrote and this one would write otherwise, as after a new version of this
 * program: two SBOMs of one kind would leave open which one counts. Signatures stay.
 */
export function formerDocuments(layout: ImageLayout, images: readonly MadeImage[], current: readonly Supplement[]): Digest[] {
  const wanted = new Set(current.map(({ manifest }) => manifest.descriptor.digest));
  const attached = layout.allReferrers();
  return images
    .flatMap(({ image }) => attached.get(image.digest) ?? [])
    .filter((each) => isImageDocument(each) && !wanted.has(each.digest))
    .map(({ digest }) => digest);
}

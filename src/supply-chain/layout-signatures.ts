import { parseImage } from '../kubernetes';
import type { ImageLayout } from '../oci';
import type { SignatureSource } from './referrers';
import { isSupplementTag } from './signature-tag';
import type { Supplement } from './supplement';

/** The signatures and documents of the images of one repository in an image layout, where an image is named by its full reference. */
export function layoutSignatures(layout: ImageLayout, repository: string): SignatureSource {
  return {
    read: (descriptor) => layout.read(descriptor),
    referrersOf: async ({ digest }) => layout.referrers(digest),
    tagged: async (tag) => layout.references().get(`${repository}:${tag}`),
  };
}

/**
 * Keeps supplements of an image in a layout. What is there already is not written again.
 * @throws DiagnosticsError as the layout does
 */
export async function keepSupplements(
  layout: ImageLayout,
  repository: string,
  supplements: readonly Supplement[],
): Promise<void> {
  await layout.writeAll(supplements.flatMap(({ manifest, blobs }) => [...blobs, manifest]));
  for (const { manifest, tag } of supplements) {
    if (tag === undefined) await layout.attach(manifest.descriptor);
    else await layout.tag(`${repository}:${tag}`, manifest.descriptor);
  }
}

/** An image in a layout, under one of its names. */
export interface NamedImage {
  readonly reference: string;
  readonly repository: string;
}

/** The references of a layout that name images: not those that name signatures. */
export function imageReferences(references: Iterable<string>): readonly NamedImage[] {
  return [...references].flatMap((reference) => {
    const image = parseImage(reference);
    return image?.tag !== undefined && isSupplementTag(image.tag)
      ? []
      : [{ reference, repository: image?.repository ?? reference }];
  });
}

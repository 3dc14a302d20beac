import { parseImage } from '../kubernetes';
import type { Descriptor, Digest, ImageLayout } from '../oci';
import type { SignatureSource } from './referrers';
import { isSupplementTag } from './signature-tag';
import type { Supplement } from './supplement';

/**
 * The signatures and documents in an image layout, where an image is named by its full reference, by repository. The layout is looked
 * through once, when something is first asked for: what is added afterwards is not seen.
 */
export function layoutSignatures(layout: ImageLayout): (repository: string) => SignatureSource {
  let references: ReadonlyMap<string, Descriptor> | undefined;
  let referrers: ReadonlyMap<Digest, readonly Descriptor[]> | undefined;
  return (repository) => ({
    read: (descriptor) => layout.read(descriptor),
    referrersOf: async ({ digest }) => {
      referrers ??= layout.allReferrers();
      return referrers.get(digest) ?? [];
    },
    tagged: async (tag) => {
      references ??= layout.references();
      return references.get(`${repository}:${tag}`);
    },
  });
}

/**
 * Keeps supplements in a layout, by the repositories of their images: all at once, as each change of a layout has its price. What is
 * there already is not written again.
 * @throws DiagnosticsError as the layout does
 */
export async function keepSupplements(
  layout: ImageLayout,
  supplements: Iterable<readonly [repository: string, supplements: readonly Supplement[]]>,
): Promise<void> {
  const all = [...supplements].flatMap(([repository, own]) => own.map((supplement) => ({ repository, ...supplement })));
  await layout.writeAll(all.flatMap(({ manifest, blobs }) => [...blobs, manifest]));
  await layout.attachAll(all.filter(({ tag }) => tag === undefined).map(({ manifest }) => manifest.descriptor));
  await layout.tagAll(
    all.flatMap(({ repository, manifest, tag }) =>
      tag === undefined ? [] : [[`${repository}:${tag}`, manifest.descriptor] as const],
    ),
  );
}

/** An image in a layout, under one of its names. */
export interface NamedImage {
  readonly reference: string;
  /** Registry and repository. */
  readonly repository: string;
  readonly image: Descriptor;
}

/** The images of a layout by their references, sorted: not the signatures that are kept under tags beside them. */
export function imagesIn(layout: ImageLayout): readonly NamedImage[] {
  return [...layout.references()].flatMap(([reference, image]) => {
    const { repository = reference, tag } = parseImage(reference) ?? {};
    return tag !== undefined && isSupplementTag(tag) ? [] : [{ reference, repository, image }];
  });
}

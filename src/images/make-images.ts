import { type Catalog, catalogOf, validateCatalog } from '../catalogs';
import { type Diagnostic, hasErrors } from '../diagnostics';
import type { BuildInput } from './build-input';
import type { BuildSettings } from './build-settings';
import { imageOfBundle } from './image-of-bundle';
import { imageOfCatalog } from './image-of-catalog';
import { imageOfPackage } from './image-of-package';
import { type MadeImage, referenceByDigest } from './made-image';

/** What came of making images. */
export interface MadeImages {
  /** Bundles, then the catalog, then the package; none if there is an error. */
  readonly images: readonly MadeImage[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes all images of an add-on: from input to bytes, without files or network. The same input and settings make the same bytes.
 * @param input read without an error
 */
export function makeImages(
  input: BuildInput,
  settings: BuildSettings,
  onProgress: (done: number, total: number) => void,
): MadeImages {
  const total = input.bundles.length + 1;
  const bundles = input.bundles.map((owned, index) => {
    onProgress(index, total);
    return { bundle: owned.bundle, made: imageOfBundle(input.addon, owned, settings) };
  });
  const { placed, diagnostics } = catalogOf(bundles.map(({ bundle, made }) => ({ bundle, image: referenceByDigest(made) })));
  const all = [...diagnostics, ...(placed ? validateCatalog(placed) : [])];
  if (!placed || hasErrors(all)) return { images: [], diagnostics: all };
  const related = relatedImages(placed.catalog);
  const images = bundles.map(({ made }) => withRelated(made, related.get(referenceByDigest(made)) ?? []));
  onProgress(total, total);
  return {
    images: [
      ...images,
      imageOfCatalog(input, placed.catalog, images, settings),
      ...(input.package ? [imageOfPackage(input, input.package, settings)] : []),
    ],
    diagnostics: all,
  };
}

/** The images that each bundle of a catalog needs, by the bundle's own. */
function relatedImages({ bundles }: Catalog): ReadonlyMap<string, readonly string[]> {
  return new Map(
    bundles.map(({ image = '', relatedImages: related = [] }) => [
      image,
      related.flatMap(({ image: each }) => (each && each !== image ? [each] : [])),
    ]),
  );
}

function withRelated(made: MadeImage, images: readonly string[]): MadeImage {
  return { ...made, facts: { ...made.facts, relatedImages: images } };
}

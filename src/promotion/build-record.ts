import { DiagnosticsError, error, quote } from '../diagnostics';
import { BuildAnnotation } from '../images';
import { type ImageReference, parseImage } from '../kubernetes';
import type { Descriptor } from '../oci';
import type { ReleaseImages } from './release-images';

/**
 * The images to release, of all that a build of an add-on has made. A reference is what `addons push` pushes to, so that the digest is
 * found below the same repository there.
 * @param references the images of the layout by their full references
 * @throws DiagnosticsError with all of `RELEASE_BUILD_INCOMPLETE`, `RELEASE_BUILD_AMBIGUOUS`
 */
export function imagesOfBuild(references: ReadonlyMap<string, Descriptor>, folder: string): ReleaseImages {
  const catalogs = imagesOf(references, 'catalog');
  const packages = imagesOf(references, 'package');
  const [catalog] = catalogs;
  const [packaged] = packages;
  const version = catalog?.version;
  const problems = [
    ...(catalog && version !== undefined ? [] : [incomplete(folder)]),
    ...[catalogs, packages].filter((images) => images.length > 1).map((images) => ambiguous(folder, images)),
    ...(packaged && packaged.version !== version ? [mixed(folder, version, packaged.version)] : []),
  ];
  if (!catalog || version === undefined || problems.length > 0) throw new DiagnosticsError(problems);
  const { image: catalogImage, catalogDir } = catalog;
  return {
    version,
    catalogImage,
    ...(catalogDir !== undefined && { extractContent: { catalogDir } }),
    ...(packaged && { packageImage: packaged.image }),
  };
}

/** An image of a build, by its digest. */
interface BuiltImage {
  readonly image: string;
  readonly version: string | undefined;
  readonly catalogDir: string | undefined;
}

function imagesOf(references: ReadonlyMap<string, Descriptor>, kind: 'catalog' | 'package'): readonly BuiltImage[] {
  const found = new Map<string, BuiltImage>();
  for (const [name, { digest, annotations }] of references) {
    const reference = parseImage(name);
    if (annotations?.[BuildAnnotation.KIND] !== kind || !reference) continue;
    const image = withDigest(reference, digest);
    const { [BuildAnnotation.VERSION]: version, [BuildAnnotation.CATALOG_DIR]: catalogDir } = annotations;
    found.set(image, { image, version, catalogDir });
  }
  return [...found.values()];
}

/** Two tags of one image are one image. */
function withDigest({ repository }: ImageReference, digest: string): string {
  return `${repository}@${digest}`;
}

function incomplete(subject: string) {
  return error({
    code: 'RELEASE_BUILD_INCOMPLETE',
    message: `the image layout ${quote(subject)} has no catalog image with a version`,
    hint: 'Run addons build, then addons push, and release what they made.',
    subject,
  });
}

function ambiguous(subject: string, images: readonly BuiltImage[]) {
  return error({
    code: 'RELEASE_BUILD_AMBIGUOUS',
    message: `the image layout ${quote(subject)} has several images for one purpose: ${images.map(({ image }) => image).join(', ')}`,
    hint: 'Remove the folder and build again.',
    subject,
  });
}

function mixed(subject: string, catalog: string | undefined, packaged: string | undefined) {
  return error({
    code: 'RELEASE_BUILD_AMBIGUOUS',
    message: `the catalog image is of version ${quote(catalog ?? 'none')}, and the package image of ${quote(packaged ?? 'none')}`,
    hint: 'Build the add-on again, so that both are of one version.',
    subject,
  });
}

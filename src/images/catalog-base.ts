import { type ContentSource, type Descriptor, type Platform, platformName, readImage, type SourceImage } from '../oci';
import type { BaseImages } from './platform-images';

/** The image that a catalog is made on top of: one with `/bin/opm`. */
export interface CatalogBase {
  /** As the user named it. */
  readonly reference: string;
  readonly descriptor: Descriptor;
  /** One for each platform of the build. */
  readonly images: BaseImages;
  /** Where its layers are. */
  readonly source: ContentSource;
}

/**
 * Reads a base for all platforms of a build.
 * @throws DiagnosticsError as `readImage`, for a platform that it is not made for among others
 */
export async function readBase(
  source: ContentSource,
  reference: string,
  descriptor: Descriptor,
  platforms: readonly Platform[],
): Promise<CatalogBase> {
  const images = new Map<string, SourceImage>();
  for (const platform of platforms) images.set(platformName(platform), await readImage(source, descriptor, platform));
  return { reference, descriptor, images, source };
}

/** The layers of a base for all platforms, each once. */
export function baseLayers({ images }: CatalogBase): Descriptor[] {
  return [
    ...new Map([...images.values()].flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer] as const))).values(),
  ];
}

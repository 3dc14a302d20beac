import {
  type Blob,
  blobsOf,
  type Descriptor,
  imageOf,
  indexOf,
  type Layer,
  type Platform,
  platformName,
  type SourceImage,
} from '../oci';

/** What is the same in the images for all platforms. */
export interface ImageContent {
  readonly layer: Layer;
  readonly labels: Readonly<Record<string, string>>;
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
}

/** The image that others are made on top of, by {@link platformName}. */
export type BaseImages = ReadonlyMap<string, SourceImage>;

/** Makes an image for each platform, and an index of them if there are several. All share their layers. */
export function platformImages(
  { layer, ...settings }: ImageContent,
  platforms: readonly Platform[],
  bases?: BaseImages,
): { readonly image: Descriptor; readonly blobs: readonly Blob[] } {
  const images = platforms.map((platform) =>
    imageOf({ platform, layers: [layer], base: bases?.get(platformName(platform)), ...settings }),
  );
  const blobs = new Map(images.flatMap(blobsOf).map((blob) => [blob.descriptor.digest, blob]));
  const [only, second] = images;
  if (only && !second) return { image: only.manifest.descriptor, blobs: [...blobs.values()] };
  const index = indexOf(images);
  return { image: index.descriptor, blobs: [...blobs.values(), index] };
}

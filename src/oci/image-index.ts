import { compareBytes } from '../files';
import { type Blob, jsonBlob, type Platform } from './descriptor';
import type { Image } from './image';
import { MediaType } from './media-type';
import { platformName } from './platform';

/** An index of one image for each platform, sorted by platform: its digest does not depend on the order of making. */
export function indexOf(images: readonly Image[]): Blob {
  const manifests = images
    .map(({ manifest, platform }) => ({ ...manifest.descriptor, platform: orderedPlatform(platform) }))
    .sort((a, b) => compareBytes(platformName(a.platform), platformName(b.platform)) || compareBytes(a.digest, b.digest));
  return jsonBlob(MediaType.INDEX, { schemaVersion: 2, mediaType: MediaType.INDEX, manifests });
}

/** The platform with its keys in a fixed order, and no others: they are part of the digest. */
function orderedPlatform({ architecture, os, variant }: Platform): Platform {
  return { architecture, os, ...(variant !== undefined && { variant }) };
}

import { DiagnosticsError, error, quote } from '../diagnostics';
import type { ContentSource } from './content-store';
import type { Descriptor, Platform } from './descriptor';
import { type Index, invalid, isConfig, type Manifest, parseIndex, parseManifest } from './document';
import { type ImageConfig, parseImageConfig } from './image-config';
import { isIndex } from './media-type';
import { platformName } from './platform';

/** An image that somebody else may have made, as its manifest and config describe it. Its layers are read by {@link filesOfImage}. */
export interface SourceImage {
  /** The descriptor of its manifest, found through an index or given. */
  readonly descriptor: Descriptor;
  readonly config: ImageConfig;
  /** From the lowest to the highest. Compressed; as many as the config has diff ids. */
  readonly layers: readonly Descriptor[];
  /** The descriptor of the config. */
  readonly configDescriptor: Descriptor;
}

/** The largest manifest, index or config that is read, in bytes: registries accept no larger manifest. */
const MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;

/** Indexes that are read for one image. Nobody nests more, and a chain, cycle or tree of them must end. */
const MAX_INDEXES = 50;

/**
 * Reads an image for a platform from its manifest, or from an index that has one for it. Every blob is verified against its descriptor,
 * and the config against manifest and platform (bad-input 34).
 * @throws DiagnosticsError `OCI_PLATFORM_MISSING`, `OCI_INDEX_NESTED`, `OCI_DOCUMENT_INVALID`, `OCI_DIGEST_UNSUPPORTED`, `OCI_MEDIA_TYPE`,
 * and what the source throws
 */
export async function readImage(source: ContentSource, descriptor: Descriptor, platform: Platform): Promise<SourceImage> {
  const found = await find(source, descriptor, platform);
  if (!found) throw platformMissing(descriptor.digest, platform);
  const manifest = await readManifest(source, found);
  const what = manifest.config.digest;
  if (!isConfig(manifest.config.mediaType)) {
    throw invalid(found.digest, `is no image: its config has the media type ${quote(manifest.config.mediaType)}`);
  }
  const config = parseImageConfig(await readDocument(source, manifest.config), what);
  if (!fits(config, platform)) throw platformMissing(found.digest, platform, config);
  if (config.rootfs.diff_ids.length !== manifest.layers.length) {
    throw invalid(what, `has ${config.rootfs.diff_ids.length} diff ids for ${manifest.layers.length} layers`);
  }
  return { descriptor: found, config, layers: manifest.layers, configDescriptor: manifest.config };
}

/** Reads a manifest from a source. @throws DiagnosticsError as {@link readImage} */
export async function readManifest(source: ContentSource, descriptor: Descriptor): Promise<Manifest> {
  return parseManifest(await readDocument(source, descriptor), descriptor.mediaType, descriptor.digest);
}

/** Reads an index from a source. @throws DiagnosticsError as {@link readImage} */
export async function readIndex(source: ContentSource, descriptor: Descriptor): Promise<Index> {
  return parseIndex(await readDocument(source, descriptor), descriptor.mediaType, descriptor.digest);
}

/** The descriptor of the manifest for a platform: the given one, or the first in an index that fits, outer indexes first. */
async function find(source: ContentSource, root: Descriptor, platform: Platform): Promise<Descriptor | undefined> {
  if (!isIndex(root.mediaType)) return root;
  const indexes = new Map([[root.digest, root]]);
  for (const index of indexes.values()) {
    if (indexes.size > MAX_INDEXES + 1) throw nested(root.digest);
    const { manifests } = await readIndex(source, index);
    const images = manifests.filter(({ mediaType }) => !isIndex(mediaType));
    const image = images.find((each) => each.platform && fits(each.platform, platform));
    if (image) return image;
    // An index of one image without a platform is what some tools make of an image: its config says what it is for.
    if (manifests.length === 1 && images[0] && !images[0].platform) return images[0];
    for (const each of manifests) if (isIndex(each.mediaType)) indexes.set(each.digest, each); // the loop comes to it
  }
  return undefined;
}

/** True if something is for the wanted platform. Without a wanted variant, any will do. */
function fits(platform: Platform, wanted: Platform): boolean {
  const { os, architecture, variant } = wanted;
  return platform.os === os && platform.architecture === architecture && (variant === undefined || platform.variant === variant);
}

async function readDocument(source: ContentSource, descriptor: Descriptor): Promise<Uint8Array> {
  const { size, digest } = descriptor;
  if (size > MAX_DOCUMENT_BYTES) throw invalid(digest, `has ${size} bytes; at most ${MAX_DOCUMENT_BYTES} are read`);
  return source.read(descriptor);
}

function platformMissing(digest: string, wanted: Platform, found?: Platform): DiagnosticsError {
  const instead = found ? `, but for ${quote(platformName(found))}` : '';
  return new DiagnosticsError([
    error({
      code: 'OCI_PLATFORM_MISSING',
      message: `The image ${quote(digest)} is not for the platform ${quote(platformName(wanted))}${instead}`,
      hint: 'Name an image that is for this platform, or leave the platform out.',
    }),
  ]);
}

function nested(digest: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_INDEX_NESTED',
      message: `The index ${quote(digest)} leads to more than ${MAX_INDEXES} other indexes`,
      hint: 'Name the image itself by its digest.',
    }),
  ]);
}

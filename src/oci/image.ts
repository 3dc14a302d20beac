import { compareBytes } from '../files';
import { type Blob, type Descriptor, jsonBlob, type Platform } from './descriptor';
import type { ContainerConfig, ImageConfig } from './image-config';
import type { Layer } from './layer';
import { MediaType, ociMediaType } from './media-type';
import type { SourceImage } from './read-image';

/** What an image is made of. */
export interface ImageProps {
  readonly platform: Platform;
  /** From the lowest to the highest. */
  readonly layers: readonly Layer[];
  /** Labels of the config, where OLM looks for them. @default - those of the base */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - that of the base */
  readonly entrypoint?: readonly string[];
  /** @default - that of the base; none if there is an entrypoint, as that of the base does not fit it */
  readonly cmd?: readonly string[];
  /** The image that it is made on top of, for the same platform: its layers come first, its config is kept. @default - scratch */
  readonly base?: SourceImage;
}

/** An image for one platform. */
export interface Image {
  readonly platform: Platform;
  readonly manifest: Blob;
  readonly config: Blob;
  /** The blobs that are ours. Those of the base are where the base is. */
  readonly layers: readonly Blob[];
  /** The layers of the base as the manifest names them, in OCI's media types. */
  readonly baseLayers: readonly Descriptor[];
}

/** When an image was made: the time of Go's zero value, as Package Operator and ko have it, since a real one changes every digest. */
const NO_TIME = '0001-01-01T00:00:00Z';

/**
 * Makes an image. Its digests depend on content alone. The config of a package without a base is the one of `kubectl package build`, to
 * the byte unless Go escapes a label (package-operator 3.1); media types are always OCI's, also for layers of a base in docker's.
 */
export function imageOf({ platform, layers, labels, entrypoint, cmd, base }: ImageProps): Image {
  const { architecture, os, variant } = platform;
  const config: ImageConfig = {
    ...base?.config,
    architecture,
    created: base ? base.config['created'] : NO_TIME,
    ...historyOf(layers, base),
    os,
    ...(variant !== undefined && { variant }),
    rootfs: { type: 'layers', diff_ids: [...(base?.config.rootfs.diff_ids ?? []), ...layers.map(({ diffId }) => diffId)] },
    config: containerOf(base?.config.config, { labels, entrypoint, cmd }),
  };
  const configBlob = jsonBlob(MediaType.CONFIG, config);
  const baseLayers = (base?.layers ?? []).map(toOci);
  const own = layers.map(({ blob }) => blob);
  const manifest = jsonBlob(MediaType.MANIFEST, {
    schemaVersion: 2,
    mediaType: MediaType.MANIFEST,
    config: configBlob.descriptor,
    layers: [...baseLayers, ...own.map(({ descriptor }) => descriptor)],
  });
  return { platform, manifest, config: configBlob, layers: own, baseLayers };
}

/** The blobs of an image in the order in which a store takes them: parts before what names them. Those of its base are not among them. */
export function blobsOf({ layers, config, manifest }: Image): Blob[] {
  return [...layers, config, manifest];
}

/** A history has an entry for each layer, so that one of a base without a history stays without. */
function historyOf(layers: readonly Layer[], base: SourceImage | undefined): Pick<ImageConfig, 'history'> {
  const own = layers.map(() => ({ created: NO_TIME }));
  if (!base) return { history: own };
  return base.config.history ? { history: [...base.config.history, ...own] } : {};
}

function containerOf(base: ContainerConfig = {}, { labels, entrypoint, cmd }: Partial<ImageProps>): ContainerConfig {
  const { Entrypoint, Cmd, Labels, ...others } = base;
  const all = Object.entries({ ...Labels, ...labels }).sort(([a], [b]) => compareBytes(a, b));
  const command = entrypoint ? cmd : (cmd ?? Cmd);
  return {
    ...others,
    ...((entrypoint ?? Entrypoint) && { Entrypoint: entrypoint ?? Entrypoint }),
    ...(command && { Cmd: command }),
    ...(all.length > 0 && { Labels: Object.fromEntries(all) }),
  };
}

/** The same bytes by OCI's name for their type: a manifest must not mix the families. */
function toOci({ digest, size, mediaType }: Descriptor): Descriptor {
  return { mediaType: ociMediaType(mediaType), digest, size };
}

/**
 * Keys of `metadata/annotations.yaml`, which are also the keys of the labels of the bundle image (hive-olm-argocd 2.8).
 */
export const BundleAnnotation = {
  /** What kind of bundle it is: {@link REGISTRY_V1}. */
  MEDIA_TYPE: 'operators.operatorframework.io.bundle.mediatype.v1',
  /** Folder of the manifests in the image: {@link MANIFESTS_FOLDER}. */
  MANIFESTS: 'operators.operatorframework.io.bundle.manifests.v1',
  /** Folder of the metadata in the image: {@link METADATA_FOLDER}. */
  METADATA: 'operators.operatorframework.io.bundle.metadata.v1',
  /** Name of the package. */
  PACKAGE: 'operators.operatorframework.io.bundle.package.v1',
  /** Channels with commas between them. */
  CHANNELS: 'operators.operatorframework.io.bundle.channels.v1',
  /** The channel that a Subscription without a channel takes; optional. */
  DEFAULT_CHANNEL: 'operators.operatorframework.io.bundle.channel.default.v1',
} as const;

/** The media type of a bundle with a ClusterServiceVersion. */
export const REGISTRY_V1 = 'registry+v1';

/** Value of {@link BundleAnnotation.MANIFESTS}, and where the manifests stand in the folder of a bundle. */
export const MANIFESTS_FOLDER = 'manifests/';

/** Value of {@link BundleAnnotation.METADATA}, and where the metadata stand in the folder of a bundle. */
export const METADATA_FOLDER = 'metadata/';

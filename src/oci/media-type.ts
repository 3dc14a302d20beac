/** The media types that this project writes (OCI image specification, media-types.md). */
export const MediaType = {
  INDEX: 'application/vnd.oci.image.index.v1+json',
  MANIFEST: 'application/vnd.oci.image.manifest.v1+json',
  CONFIG: 'application/vnd.oci.image.config.v1+json',
  LAYER: 'application/vnd.oci.image.layer.v1.tar+gzip',
  EMPTY: 'application/vnd.oci.empty.v1+json',
} as const;

/** The media types of docker that mean the same: they are read, and never written. */
export const DockerMediaType = {
  INDEX: 'application/vnd.docker.distribution.manifest.list.v2+json',
  MANIFEST: 'application/vnd.docker.distribution.manifest.v2+json',
  CONFIG: 'application/vnd.docker.container.image.v1+json',
  LAYER: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
} as const;

const OF_DOCKER: ReadonlyMap<string, string> = new Map([
  [DockerMediaType.INDEX, MediaType.INDEX],
  [DockerMediaType.MANIFEST, MediaType.MANIFEST],
  [DockerMediaType.CONFIG, MediaType.CONFIG],
  [DockerMediaType.LAYER, MediaType.LAYER],
]);

/** OCI's name for what docker's media type means; any other as it is. */
export function ociMediaType(mediaType: string): string {
  return OF_DOCKER.get(mediaType) ?? mediaType;
}

/** True for a list of manifests, in either family. */
export function isIndex(mediaType: string): boolean {
  return mediaType === MediaType.INDEX || mediaType === DockerMediaType.INDEX;
}

/** True for the manifest of one image, in either family. */
export function isManifest(mediaType: string): boolean {
  return mediaType === MediaType.MANIFEST || mediaType === DockerMediaType.MANIFEST;
}

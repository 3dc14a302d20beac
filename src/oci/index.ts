export type { ContentSource, ContentStore } from './content-store';
export { type Blob, blobOf, type Descriptor, jsonBlob, type Platform } from './descriptor';
export { type Digest, digestOf, hexOf, isDigest } from './digest';
export { DockerMediaType, isIndex, isManifest, MediaType } from './media-type';

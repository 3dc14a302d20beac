import { type Blob, blobOf, type Descriptor, jsonBlob, MediaType } from '../oci';
import { documentsOf, type ImageDocument } from './image-document';
import type { ImageFacts } from './image-facts';

/** Something that is kept beside an image: a document about it, or a signature. */
export interface Supplement {
  /** The manifest. Its descriptor has the artifact type, as lists of referrers do. */
  readonly manifest: Blob;
  /** All that the manifest names: config and layers. */
  readonly blobs: readonly Blob[];
  /** The tag by which it is found in the repository of its image. Without one it is found by its `subject`. */
  readonly tag?: string;
}

/** The config of a manifest that needs none (OCI image specification, manifest.md, guidance for an empty descriptor). */
export const EMPTY: Blob = blobOf(MediaType.EMPTY, Buffer.from('{}'));

/**
 * The documents about an image, each as a referrer of it: SPDX, CycloneDX, provenance. The same facts make the same bytes. Quick: files
 * are hashed, nothing is read or validated.
 */
export function supplementsOf(facts: ImageFacts): readonly Supplement[] {
  return documentsOf(facts).map((document) => attachmentOf(facts.image, document));
}

/** A document as a referrer of its image. */
export function attachmentOf(subject: Descriptor, { artifactType, content, statement }: ImageDocument): Supplement {
  // The annotation that BuildKit and others use for statements.
  const annotations = content === statement ? { 'in-toto.io/predicate-type': statement.predicateType } : undefined;
  return referrerOf(subject, jsonBlob(artifactType, content), annotations);
}

/**
 * A manifest that says something about another one (OCI image specification 1.1, manifest.md). Its artifact type is the media type of
 * its one layer.
 */
export function referrerOf(subject: Descriptor, layer: Blob, annotations?: Readonly<Record<string, string>>): Supplement {
  const { mediaType: artifactType } = layer.descriptor;
  const { mediaType, digest, size } = subject;
  const manifest = {
    schemaVersion: 2,
    mediaType: MediaType.MANIFEST,
    artifactType,
    config: EMPTY.descriptor,
    layers: [layer.descriptor],
    subject: { mediaType, digest, size },
    ...(annotations && { annotations }),
  };
  return {
    manifest: jsonBlob(MediaType.MANIFEST, manifest, { artifactType, ...(annotations && { annotations }) }),
    blobs: [EMPTY, layer],
  };
}

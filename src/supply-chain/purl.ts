import { PackageURL } from 'packageurl-js';
import { compareBytes } from '../files';
import { type ImageReference, parseImage } from '../kubernetes';

/** The package URL of an image (purl specification, type `oci`): `pkg:oci/name@sha256:…?repository_url=…`. */
export function imagePurl({ repository, tag, digest }: ImageReference): string {
  const name = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
  const qualifiers = { repository_url: repository, ...(tag !== undefined && { tag }) };
  return new PackageURL('oci', undefined, name, digest, qualifiers, undefined).toString();
}

/** The package URL of an operator, catalog or package, none of which has a type of its own: `pkg:generic/name@1.2.3`. */
export function packagePurl(name: string, version: string): string {
  return new PackageURL('generic', undefined, name, version, undefined, undefined).toString();
}

/** An image that another one needs. */
export interface RelatedImage {
  /** As written. */
  readonly reference: string;
  readonly version?: string;
  /** Absent if the reference is none. */
  readonly purl?: string;
}

/** The related images, each once, in a fixed order. A reference that is none is kept as it is: the documents hide nothing. */
export function relatedImagesOf(references: readonly string[]): readonly RelatedImage[] {
  return [...new Set(references)].sort(compareBytes).map((reference) => {
    const image = parseImage(reference);
    if (!image) return { reference };
    const version = image.digest ?? image.tag;
    return { reference, ...(version !== undefined && { version }), purl: imagePurl(image) };
  });
}

import type { ContentSource, Descriptor } from '../oci';

/** Finds what is kept beside an image: in an image layout, or in a repository of a registry. */
export interface Referrers {
  /** The descriptors of the manifests whose `subject` is the image. */
  referrersOf(image: Descriptor): Promise<readonly Descriptor[]>;
  /** The manifest with a tag in the repository of the image, or undefined if the tag does not exist. */
  tagged(tag: string): Promise<Descriptor | undefined>;
}

/** Where images and their signatures are read from. */
export type SignatureSource = ContentSource & Referrers;

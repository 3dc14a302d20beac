import type { FolderFile } from '../files';
import type { Descriptor, Digest } from '../oci';

/** The commit that an image was made from. */
export interface SourceCommit {
  /** The address of the Git repository. User and password in it are left out of every document. */
  readonly repository?: string;
  /** The whole hash of the commit, in hexadecimal digits. */
  readonly commit: string;
}

/** Something that an image was made of. */
export interface BuildInput {
  /** A path in the repository, or the name of an image. */
  readonly name: string;
  readonly digest: Digest;
}

/** Everything that the documents about an image are made from. The same facts make the same bytes. */
export interface ImageFacts {
  /** The manifest, or the index for several platforms: what the documents are about. */
  readonly image: Descriptor;
  /** Registry and repository where the image will be found, without tag and digest. */
  readonly repository: string;
  readonly addon: string;
  readonly kind: 'bundle' | 'catalog' | 'package';
  /** Of the operator, catalog or package in the image. */
  readonly name: string;
  /** A semantic version. */
  readonly version: string;
  /** The files in the image; they are the same for each platform. */
  readonly files: readonly FolderFile[];
  readonly labels: Readonly<Record<string, string>>;
  /** References of the images that are run or installed because of this one. */
  readonly relatedImages: readonly string[];
  /** Commit of the add-on's repository, if it is in one. */
  readonly source?: SourceCommit;
  readonly inputs: readonly BuildInput[];
  /** Version of this program. */
  readonly toolVersion: string;
  /** `SOURCE_DATE_EPOCH` in seconds, if it is set. No document has any other time in it. */
  readonly sourceDate?: number;
}

/** The name of this program in documents. */
export const TOOL = 'cdk8s-openshift-addons';

/** A time as documents have it: RFC 3339 in UTC, whole seconds. */
export function timeOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

import { type Digest, hexOf } from '../oci';

/** What an image of an add-on is for. */
export type ImageKind = 'bundle' | 'catalog' | 'package';

/** Whose image it is. */
export interface ImageOwner {
  /** Registry and organization, for example `quay.io/osd-addons`. */
  readonly registry: string;
  /** Name of the add-on: its folder. */
  readonly addon: string;
  /** Name of the operator of a bundle, if it is not the add-on's own. */
  readonly dependency?: string;
}

/** The repository of an image, by the names of managed-tenants-cli (managed-tenants 4.2). */
export function repositoryOf(kind: ImageKind, { registry, addon, dependency }: ImageOwner): string {
  const suffix = kind === 'catalog' ? 'index' : kind;
  return `${registry}/${[addon, ...(dependency === undefined ? [] : [dependency]), suffix].join('-')}`;
}

/** Digits of a digest in a tag: enough that two contents of one version do not meet. */
const TAG_DIGITS = 12;

/** Longest tag of a registry (OCI distribution specification). */
const MAX_TAG = 128;

/**
 * The tag of an image: where the incumbent has the commit of the working directory, here stands the beginning of the image's own digest,
 * so that a tag means one content. Of a version, what no tag may hold becomes `_`.
 */
export function tagOf(digest: Digest, version?: string): string {
  const hash = hexOf(digest).slice(0, TAG_DIGITS);
  if (version === undefined) return hash;
  return `${version.replace(/[^A-Za-z0-9_.-]/g, '_').slice(0, MAX_TAG - TAG_DIGITS - 1)}-${hash}`;
}

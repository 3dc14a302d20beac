import type { AddonImageSet } from '../releases';
import type { SoundPart, YamlSource } from '../yaml';
import type { AddonMetadata } from './addon-metadata';

/** The documents that say what an add-on delivers, as far as they can be relied upon. */
export interface Documents {
  readonly metadata: SoundPart<AddonMetadata>;
  /** The AddonImageSet of the release, if the metadata asks for one and it is found. */
  readonly imageSet?: SoundPart<AddonImageSet>;
  /** False if it cannot be told what is released. */
  readonly isReleaseKnown: boolean;
}

/** A value that counts, and the document that gives it. */
export interface Effective<T> {
  readonly value: T;
  readonly source: YamlSource;
}

/**
 * The value that counts by the override rule (managed-tenants 1.5): the release's if it is not empty, else that of the metadata.
 * Undefined if it is at fault, or if it cannot be told.
 *
 * @param path where it stands in both documents
 * @param read takes it from one of them
 */
export function effectiveValue<T>(
  { metadata, imageSet, isReleaseKnown }: Documents,
  path: readonly string[],
  read: (document: Partial<AddonMetadata> | Partial<AddonImageSet>) => T | undefined,
): Effective<T | undefined> | undefined {
  if (!isReleaseKnown) return undefined;
  if (imageSet) {
    if (!imageSet.isWhole(path)) return undefined;
    const value = read(imageSet.value);
    if (!isEmpty(value)) return { value, source: imageSet.source };
  }
  return metadata.isWhole(path) ? { value: read(metadata.value), source: metadata.source } : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

import { type Diagnostic, error, hasErrors, printable, quote } from '../diagnostics';
import { displayPath } from '../yaml';
import type { AddonImageSet } from './addon-image-set';
import type { ImageSetFile } from './image-set-file';
import { type ImageSets, readImageSets } from './read-image-sets';
import { latestVersion } from './version';

/** The AddonImageSet that was asked for, or why there is none. */
export interface SelectedImageSet {
  /** Present if nothing is wrong in the folder. */
  readonly selected?: SoundImageSetFile;
  /** The one of the version that was asked for, also if there are errors: for further checks. */
  readonly found?: ImageSetFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** An AddonImageSet with which nothing is wrong. */
export interface SoundImageSetFile extends ImageSetFile {
  readonly imageSet: AddonImageSet;
}

/**
 * Reads a folder of AddonImageSets as {@link readImageSets} does and picks a version, or the highest of all for `latest`; none if
 * `wanted` is not known.
 */
export function selectImageSet(
  folder: string,
  owners: readonly string[] | undefined,
  wanted: string | undefined,
): SelectedImageSet {
  const read = readImageSets(folder, owners);
  return wanted === undefined ? read : selectFrom(folder, read, wanted);
}

/** Picks a version, or the highest of all for `latest`, from what is in a folder. */
export function selectFrom(folder: string, { imageSets, diagnostics }: ImageSets, wanted: string): SelectedImageSet {
  const version = wanted === 'latest' ? latestVersion(imageSets.keys()) : wanted;
  const found = version === undefined ? undefined : imageSets.get(version);
  if (found && hasErrors(diagnostics)) return { found, diagnostics };
  if (found?.imageSet) return { selected: { ...found, imageSet: found.imageSet }, found, diagnostics };
  // One that could not be read may be the one: what is wrong with it is enough.
  if (hasErrors(diagnostics)) return { diagnostics };
  const known = [...imageSets.keys()].join(', ');
  const problem = error({
    code: 'RELEASE_NOT_FOUND',
    message: known ? `there is no AddonImageSet of version ${quote(wanted)}` : 'there is no AddonImageSet to release',
    hint: known ? `There are: ${printable(known)}.` : 'Add one.',
    subject: displayPath(folder),
  });
  return { diagnostics: [...diagnostics, problem] };
}

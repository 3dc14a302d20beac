import { type Diagnostic, error, hasErrors, quote } from '../diagnostics';
import { displayPath } from '../yaml';
import type { ImageSetFile } from './image-set-file';
import { readImageSets } from './read-image-sets';
import { latestVersion } from './version';

/** The AddonImageSet that was asked for, or why there is none. */
export interface SelectedImageSet {
  /** Present if there is no error. */
  readonly selected?: ImageSetFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a folder of AddonImageSets as {@link readImageSets} does and picks a version, or the highest of all for `latest`. */
export function selectImageSet(folder: string, owners: readonly string[], wanted: string): SelectedImageSet {
  const { imageSets, diagnostics } = readImageSets(folder, owners);
  if (hasErrors(diagnostics)) return { diagnostics };
  const version = wanted === 'latest' ? latestVersion(imageSets.keys()) : wanted;
  const selected = version === undefined ? undefined : imageSets.get(version);
  if (selected) return { selected, diagnostics };
  const known = [...imageSets.keys()].join(', ');
  const problem = error({
    code: 'RELEASE_NOT_FOUND',
    message: known ? `there is no AddonImageSet of version ${quote(wanted)}` : 'there is no AddonImageSet to release',
    hint: known ? `There are: ${known}.` : 'Add one.',
    subject: displayPath(folder),
  });
  return { diagnostics: [...diagnostics, problem] };
}

import { isDeepStrictEqual } from 'node:util';
import { compare } from 'semver';
import { type Diagnostic, error, hasErrors, quote } from '../diagnostics';
import type { EnvironmentName } from '../environment';
import { type AddonImageSet, latestVersion } from '../releases';
import { checkEnvironment } from './check-environment';
import { checkImageSetText } from './check-image-set';
import { type Difference, differences } from './differences';
import { type EnvironmentState, imageSetFolder } from './environment-state';
import { renderImageSet } from './image-set-text';

/** A file that a release or a promotion is about. */
export interface PlannedFile {
  /** Name of the add-on's folder. */
  readonly addon: string;
  readonly environment: EnvironmentName;
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly content: string;
  /** `unchanged`: it is there with the same data. */
  readonly state: 'new' | 'unchanged';
  /** The newest version that the environment has; undefined if it has none. */
  readonly current?: string;
  /** What differs between the newest version of the environment and this one. */
  readonly differences: readonly Difference[];
}

/** What came of placing an AddonImageSet in an environment. */
export interface Placement {
  /** Present if there is no error. */
  readonly file?: PlannedFile;
  /** The newest version of the environment, if that is higher and this one is new. */
  readonly newer?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds out what writing an AddonImageSet into an environment means. A version that is there is never changed: with the same data there is
 * nothing to do, with other data it is refused.
 */
export function placeImageSet(state: EnvironmentState, version: string, imageSet: AddonImageSet): Placement {
  const { addon, environment, imageSets } = state;
  const existing = imageSets.get(version);
  const name = existing?.imageSet?.name ?? imageSet.name;
  const path = `${imageSetFolder(addon, environment)}/${name}.yaml`;
  const content = renderImageSet({ ...imageSet, name });
  const problems = [...state.diagnostics, ...checkImageSetText(content, path), ...checkEnvironment(state, version, imageSet)];
  const current = latestVersion(imageSets.keys());
  if (existing?.imageSet && !isSame(existing.imageSet, imageSet)) {
    problems.push(otherContent(existing.source.locate(['name']), version, environment, differences(existing.imageSet, imageSet)));
  }
  const isNewer = current !== undefined && !existing && compare(current, version) > 0;
  const newer = isNewer ? { newer: current } : {};
  if (hasErrors(problems)) return { ...newer, diagnostics: problems };
  const before = current === undefined ? undefined : imageSets.get(current)?.imageSet;
  const file: PlannedFile = {
    addon,
    environment,
    path,
    content,
    state: existing ? 'unchanged' : 'new',
    ...(current !== undefined && { current }),
    differences: differences(before, imageSet),
  };
  return { file, ...newer, diagnostics: problems };
}

/** The name only says which file it is: an add-on may be called by its folder or by its id. */
function isSame(a: AddonImageSet, b: AddonImageSet): boolean {
  const [first, second] = [a, b].map(({ name: _, ...values }) => JSON.parse(JSON.stringify(values)));
  return isDeepStrictEqual(first, second);
}

function otherContent(
  where: Diagnostic['where'],
  version: string,
  environment: EnvironmentName,
  differing: readonly Difference[],
): Diagnostic {
  const paths = differing.map((each) => each.path);
  const shown = paths.length > 5 ? `${paths.slice(0, 5).join(', ')} and ${paths.length - 5} more` : paths.join(', ');
  return error({
    code: 'RELEASE_VERSION_EXISTS',
    message: `${environment} has version ${quote(version)} already, with other content: ${shown}`,
    hint: 'What was released never changes, as clusters may have it. Release a new version.',
    where,
  });
}

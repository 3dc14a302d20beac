import * as path from 'node:path';
import { prerelease } from 'semver';
import { type Diagnostic, error, hasErrors, quote, warning } from '../diagnostics';
import { Environment, type EnvironmentName } from '../environment';
import { parseImage } from '../kubernetes';
import { type AddonImageSet, latestVersion } from '../releases';
import { displayPath } from '../yaml';
import { distinct } from './distinct';
import { type EnvironmentState, imageSetFolder, readEnvironment } from './environment-state';
import { placeImageSet } from './place-image-set';
import type { Plan } from './plan';

/** What is to be carried over, and where to. */
export interface PromotionRequest {
  /** Folder of the project, which has `addons/`. */
  readonly project: string;
  /** Name of the folder of the add-on. */
  readonly addon: string;
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  /** @default - the newest one in `from` */
  readonly version?: string;
}

/**
 * Plans to carry the AddonImageSet of a version over to the next environment, exactly as it is: it is the same images that were proven. An
 * image that is not named by a digest could be another one by then, and a lower version than the newest there would never be delivered;
 * both are refused.
 */
export function planPromotion({ project, addon, from, to, version: wanted }: PromotionRequest): Plan {
  const diagnostics: Diagnostic[] = [...checkDirection(from, to)];
  const source = readEnvironment(project, addon, from);
  const target = readEnvironment(project, addon, to);
  diagnostics.push(...source.diagnostics.filter(({ code }) => code !== 'RELEASE_WITHOUT_METADATA'));
  const version = wanted ?? latestVersion(source.imageSets.keys());
  const imageSet = version === undefined ? undefined : source.imageSets.get(version)?.imageSet;
  if (version === undefined || !imageSet) {
    diagnostics.push(...target.diagnostics, ...notFound(source, project, wanted, hasErrors(source.diagnostics)));
    return { addon, version: version ?? '', title: '', files: [], diagnostics: distinct(diagnostics) };
  }
  diagnostics.push(...checkPinned(source, version, imageSet));
  if (wanted === undefined && to === 'production' && prerelease(version)) diagnostics.push(isPrerelease(version, from));
  const { file, newer, diagnostics: problems } = placeImageSet(target, version, imageSet);
  diagnostics.push(...problems);
  if (newer !== undefined) diagnostics.push(downgrade(version, newer, to));
  return {
    addon,
    version,
    title: `Promote ${addon} ${version} from ${from} to ${to}`,
    files: file && !hasErrors(diagnostics) ? [file] : [],
    diagnostics: distinct(diagnostics),
  };
}

/** A release goes one step at a time: stage is mandatory before production (managed-tenants 1.1). */
function checkDirection(from: EnvironmentName, to: EnvironmentName): Diagnostic[] {
  const order = Environment.ALL.map(({ name }) => name);
  if (order.indexOf(to) === order.indexOf(from) + 1) return [];
  return [
    error({
      code: 'PROMOTION_DIRECTION',
      message: `a release cannot be promoted from ${from} to ${to}`,
      hint: `It goes one step at a time: ${order.join(', ')}.`,
    }),
  ];
}

function notFound(
  { addon, environment, imageSets }: EnvironmentState,
  project: string,
  wanted: string | undefined,
  isBroken: boolean,
): Diagnostic[] {
  // One that could not be read may be the one: what is wrong with it is enough.
  if (isBroken) return [];
  const known = [...imageSets.keys()].join(', ');
  const message =
    wanted === undefined
      ? `${environment} has no AddonImageSet of ${quote(addon)}`
      : `${environment} has no AddonImageSet of version ${quote(wanted)}`;
  return [
    error({
      code: 'RELEASE_NOT_FOUND',
      message,
      hint: known ? `There are: ${known}.` : `Release to ${environment} first, with addons release.`,
      subject: displayPath(path.join(project, imageSetFolder(addon, environment))),
    }),
  ];
}

function checkPinned(
  state: EnvironmentState,
  version: string,
  { indexImage, packageImage, relatedImages }: AddonImageSet,
): Diagnostic[] {
  const source = state.imageSets.get(version)?.source;
  const images: [readonly (string | number)[], string | undefined][] = [
    [['indexImage'], indexImage],
    [['packageImage'], packageImage],
    ...relatedImages.map((image, index): [readonly (string | number)[], string] => [['relatedImages', index], image]),
  ];
  return images
    .filter(([, image]) => image !== undefined && parseImage(image)?.digest === undefined)
    .map(([property, image]) =>
      error({
        code: 'PROMOTION_NOT_PINNED',
        message: `${source?.describe(property)} is ${quote(image)}: without a digest it may be another image by now than the one that was proven`,
        hint: 'Release a version whose images are named by their digests, as addons release does.',
        where: source?.locate(property),
      }),
    );
}

function isPrerelease(version: string, from: EnvironmentName): Diagnostic {
  return warning({
    code: 'PROMOTION_PRERELEASE',
    message: `the newest version in ${from} is the pre-release ${quote(version)}`,
    hint: 'Name a version with --version if another one is meant.',
    subject: from,
  });
}

function downgrade(version: string, newer: string, to: EnvironmentName): Diagnostic {
  return error({
    code: 'PROMOTION_DOWNGRADE',
    message: `${to} has version ${quote(newer)}, which is higher than ${quote(version)}`,
    hint: 'OLM does not go back. Release what is in the lower version again, as a higher one.',
    subject: to,
  });
}

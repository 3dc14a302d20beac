import type { BundlesConfig } from '../bundles';
import { type Diagnostic, error, hasErrors, quote, warning } from '../diagnostics';
import { Environment, type EnvironmentName } from '../environment';
import type { AddonImageSet } from '../releases';
import { isImageSetVersion } from './check-image-set';
import { distinct } from './distinct';
import { checkAddon, readEnvironment } from './environment-state';
import { placeImageSet } from './place-image-set';
import type { Plan } from './plan';
import type { ReleaseImages } from './release-images';

/** What is to be released, and where to. */
export interface ReleaseRequest {
  /** Folder of the project, which has `addons/`. */
  readonly project: string;
  /** Name of the folder of the add-on. */
  readonly addon: string;
  readonly images: ReleaseImages;
  readonly config: BundlesConfig;
  /**
   * The environments to release to; production only if it is named here.
   * @default - those that the configuration lists, but production
   */
  readonly environments?: readonly EnvironmentName[];
}

/**
 * Plans a new AddonImageSet for each add-on and environment that the configuration lists (managed-tenants 4.3). All problems of all of them
 * are told at once.
 */
export function planRelease({ project, addon, images, config, environments }: ReleaseRequest): Plan {
  const { version } = images;
  const targets = targetsOf(config, environments);
  const diagnostics: Diagnostic[] = [
    ...checkAddon(project, addon),
    ...checkVersion(version),
    ...checkTargets(config, environments, targets),
  ];
  const files = targets.flatMap(({ name, environment }) => {
    const state = readEnvironment(project, name, environment);
    if (!isImageSetVersion(version)) {
      diagnostics.push(...state.diagnostics);
      return [];
    }
    const placement = placeImageSet(state, version, imageSetOf(name, images, config));
    diagnostics.push(...placement.diagnostics);
    if (placement.newer !== undefined) diagnostics.push(older(version, placement.newer, environment));
    return placement.file ?? [];
  });
  return {
    addon,
    version,
    title: `Release ${addon} ${version} to ${inOrder(targets.map(({ environment }) => environment)).join(' and ')}`,
    files: hasErrors(diagnostics) ? [] : files,
    diagnostics: distinct(diagnostics),
  };
}

interface Target {
  readonly name: string;
  readonly environment: EnvironmentName;
}

function targetsOf({ addons }: BundlesConfig, wanted: readonly EnvironmentName[] | undefined): readonly Target[] {
  const isWanted = (environment: EnvironmentName): boolean => wanted?.includes(environment) ?? environment !== 'production';
  const targets = addons.flatMap(({ name, environments }) =>
    inOrder(environments.filter(isWanted)).map((environment) => ({ name, environment })),
  );
  return [...new Map(targets.map((target) => [`${target.environment} ${target.name}`, target])).values()];
}

/** Each environment once, in the order in which a change goes through them. */
function inOrder(environments: readonly EnvironmentName[]): readonly EnvironmentName[] {
  return Environment.ALL.map(({ name }) => name).filter((name) => environments.includes(name));
}

function imageSetOf(name: string, images: ReleaseImages, { ocm }: BundlesConfig): AddonImageSet {
  const { version, catalogImage, extractContent, packageImage } = images;
  const own = {
    indexImage: catalogImage,
    ...(extractContent && { extractContent }),
    ...(packageImage !== undefined && { packageImage }),
    relatedImages: [],
  };
  return { ...ocm, name: `${name}.v${version}`, ...own };
}

function checkVersion(version: string): Diagnostic[] {
  if (isImageSetVersion(version)) return [];
  const message = `the build has the version ${quote(version)}, which cannot be that of an AddonImageSet`;
  return [
    error({
      code: 'RELEASE_VERSION',
      message,
      hint: 'Use a semantic version without build metadata, such as 1.2.3 or 1.2.3-rc.1.',
    }),
  ];
}

function checkTargets(
  config: BundlesConfig,
  wanted: readonly EnvironmentName[] | undefined,
  targets: readonly Target[],
): Diagnostic[] {
  const listed = inOrder(config.addons.flatMap(({ environments }) => environments));
  const unlisted = (wanted ?? []).filter((environment) => !listed.includes(environment));
  const problems = unlisted.map((environment) =>
    error({
      code: 'RELEASE_ENVIRONMENT_UNLISTED',
      message: `bundles/main/config.yaml lists no add-on in ${environment}`,
      hint: `It lists ${listed.join(', ') || 'none'}. Add ${environment} to it, or promote the release with addons promote.`,
    }),
  );
  if (targets.length > 0 || problems.length > 0) return problems;
  const message = 'bundles/main/config.yaml lists no environment but production, which is released to only if it is named';
  return [
    error({
      code: 'RELEASE_NOWHERE',
      message,
      hint: 'Give --environment production, or add stage to it and promote from there.',
    }),
  ];
}

function older(version: string, newer: string, environment: EnvironmentName): Diagnostic {
  return warning({
    code: 'RELEASE_OLDER',
    message: `${environment} has version ${quote(newer)}, which is higher than ${quote(version)} and stays the latest`,
    hint: 'It is delivered only where the metadata pins it.',
    subject: environment,
  });
}

import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { AddonImageSet } from '../releases';
import type { YamlPath, YamlSource } from '../yaml';
import { type EnvironmentState, imageSetFolder } from './environment-state';

/** Words by which a name says that it is of an environment before production. */
const WORDS = new Set(['integration', 'stage', 'staging']);

/** Texts of `addon.yaml` that may say so: images, and the quota that an installation is paid from. */
const FIELDS: readonly YamlPath[] = [['indexImage'], ['quayRepo'], ['ocmQuotaName']];

/**
 * Whether a release fits an environment: production must not point to an image, a catalog or a quota of another environment (bad-input 59),
 * and the metadata must deliver the release (managed-tenants 1.4).
 */
export function checkEnvironment(state: EnvironmentState, version: string, imageSet: AddonImageSet): readonly Diagnostic[] {
  return [
    ...(state.environment === 'production' ? [...checkImages(state, imageSet), ...checkMetadata(state)] : []),
    ...checkDelivery(state, version),
  ];
}

function checkImages(state: EnvironmentState, imageSet: AddonImageSet): Diagnostic[] {
  const { indexImage, packageImage, relatedImages, additionalCatalogSources = [] } = imageSet;
  const images: [string, string | undefined][] = [
    ['indexImage', indexImage],
    ['packageImage', packageImage],
    ...relatedImages.map((image, index): [string, string] => [`relatedImages[${index}]`, image]),
    ...additionalCatalogSources.map(({ name, image }): [string, string] => [`additionalCatalogSources[${name}].image`, image]),
  ];
  const subject = imageSetFolder(state.addon, state.environment);
  return images.flatMap(([property, image]) => {
    const word = foreignWord(image, state);
    return word === undefined ? [] : [foreign(property, image, word, { subject })];
  });
}

function checkMetadata(state: EnvironmentState): Diagnostic[] {
  const source = state.metadata;
  if (!source) return [];
  return [...FIELDS, ...catalogPaths(source)].flatMap((path) => {
    const value = source.find(path)?.value;
    const word = foreignWord(value, state);
    return word === undefined ? [] : [foreign(source.describe(path), value, word, { where: source.locate(path) })];
  });
}

function catalogPaths(source: YamlSource): YamlPath[] {
  const catalogs = source.find(['additionalCatalogSources'])?.value;
  return Array.isArray(catalogs) ? catalogs.map((_, index) => ['additionalCatalogSources', index, 'image']) : [];
}

/** A word of a text that names another environment, unless it is part of the add-on's own name. The digest says nothing. */
function foreignWord(text: unknown, { addon, metadata }: EnvironmentState): string | undefined {
  if (typeof text !== 'string') return undefined;
  const own = new Set(words(`${addon} ${metadata?.find(['id'])?.value}`));
  return words(text.replace(/@sha256:[a-f0-9]*$/, '')).find((word) => WORDS.has(word) && !own.has(word));
}

function words(text: string): string[] {
  return text.toLowerCase().split(/[^a-z0-9]+/);
}

function foreign(property: string, value: unknown, word: string, place: Pick<Diagnostic, 'where' | 'subject'>): Diagnostic {
  return error({
    code: 'RELEASE_FOREIGN_ENVIRONMENT',
    message: `${property} is ${quote(value)}, which by the word ${quote(word)} is not meant for production`,
    hint: 'Name the image or quota of production.',
    ...place,
  });
}

/** Metadata can pass over the AddonImageSets, or over this one. */
function checkDelivery({ metadata, environment }: EnvironmentState, version: string): Diagnostic[] {
  if (!metadata) return [];
  const node = metadata.find(['addonImageSetVersion']);
  if (node && (node.value === 'latest' || node.value === version)) return [];
  const reason = node ? `addonImageSetVersion is ${quote(node.value)}` : 'there is no addonImageSetVersion';
  return [
    warning({
      code: 'RELEASE_NOT_DELIVERED',
      message: `the release does not reach the clusters of ${environment}: ${reason}`,
      hint: "Write 'addonImageSetVersion: latest'.",
      where: metadata.locate(['addonImageSetVersion']),
    }),
  ];
}

import { type Diagnostic, error, type Location, quote, warning } from '../diagnostics';
import type { ImageSetFile } from '../releases';
import type { YamlPath, YamlSource } from '../yaml';
import type { AddonMetadata } from './addon-metadata';
import type { EffectiveValues } from './effective-values';

/** What the delivery of the catalogue needs, release included. `file` is the release's AddonImageSet, if it has one. */
export function checkCatalogue(
  metadata: AddonMetadata,
  source: YamlSource,
  effective: EffectiveValues,
  file: ImageSetFile | undefined,
): Diagnostic[] {
  const place = (path: YamlPath, isReleased: boolean): Location => (isReleased && file ? file.source : source).locate(path);
  return [
    ...checkPullSecret(effective, place(['pullSecretName'], file?.imageSet.pullSecretName !== undefined)),
    ...checkCatalogueNames(metadata.id, effective, (index) =>
      place(['additionalCatalogSources', index, 'name'], (file?.imageSet.additionalCatalogSources ?? []).length > 0),
    ),
    ...checkStartingCsv(metadata, effective, source),
  ];
}

function checkPullSecret({ pullSecretName, secrets }: EffectiveValues, where: Location): Diagnostic[] {
  if (pullSecretName === undefined || secrets.some((secret) => secret.name === pullSecretName)) return [];
  const names = secrets.map((secret) => secret.name).join(', ');
  const message = `pullSecretName ${quote(pullSecretName)} is not the name of any of config.secrets`;
  const hint = names ? `The secrets are: ${names}.` : 'There are no secrets: add it to config.secrets.';
  return [error({ code: 'METADATA_PULL_SECRET', message, hint, where })];
}

/** The add-on's own catalogue has a name already, which a further one must not take (managed-tenants 2.2). */
function checkCatalogueNames(id: string, effective: EffectiveValues, place: (index: number) => Location): Diagnostic[] {
  return effective.additionalCatalogSources.flatMap(({ name }, index) => {
    if (name !== `addon-${id}-catalog`) return [];
    const message = `additionalCatalogSources has ${quote(name)}, the name of the add-on's own catalogue`;
    return [error({ code: 'METADATA_DUPLICATE', message, hint: 'Give it another name.', where: place(index) })];
  });
}

/** The incumbent writes it into the wrong object when there is no Subscription (managed-tenants, weakness 3). */
function checkStartingCsv(metadata: AddonMetadata, effective: EffectiveValues, source: YamlSource): Diagnostic[] {
  if (metadata.startingCSV === undefined || effective.catalogImage !== undefined) return [];
  const message = 'startingCSV has no effect: without a catalogue there is no Subscription';
  const where = source.locate(['startingCSV'], 'key');
  return [warning({ code: 'METADATA_STARTING_CSV', message, hint: 'Remove it, or deliver a catalogue.', where })];
}

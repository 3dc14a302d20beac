import * as path from 'node:path';
import addonSchema from '../../schema/addon.schema.json';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics';
import type { Release } from '../releases';
import { JsonSchema, readYaml, type SoundPart, type YamlSource } from '../yaml';
import type { AddonMetadata } from './addon-metadata';
import { checkDocuments } from './check-facts';
import { checkIcon } from './check-icon';
import { checkMonitoring } from './check-monitoring';
import { checkParameters } from './check-parameters';
import { checkPullSecret } from './check-pull-secret';
import { checkUnique } from './check-unique';
import { type EffectiveValues, effectiveValues } from './effective-values';
import { type ExtraResource, readExtraResources } from './extra-resources';
import { type SelectedRelease, selectRelease } from './select-release';

/** The metadata of one add-on in one environment, with everything that it refers to. */
export interface LoadedMetadata {
  /** `metadata.id`. */
  readonly id: string;
  readonly metadata: AddonMetadata;
  /** Where each part of the metadata stands. */
  readonly source: YamlSource;
  /** Absent if the metadata asks for no catalogue. */
  readonly release?: Release;
  /** Where each part of the release's AddonImageSet stands; absent if the release is an image alone. */
  readonly releaseSource?: YamlSource;
  readonly effective: EffectiveValues;
}

/** What came of reading metadata. */
export interface ReadMetadata {
  /** Path of the add-on's folder, as it was given. */
  readonly folder: string;
  readonly environment: string;
  /** Present if there is no error. */
  readonly addon?: LoadedMetadata;
  /** What of the metadata can be relied upon, errors or not. */
  readonly sound?: SoundPart<AddonMetadata>;
  /** The extra resources that could be made, errors or not. */
  readonly extraResources: readonly ExtraResource[];
  /** Every problem, errors and warnings, in the order of the files. */
  readonly diagnostics: readonly Diagnostic[];
}

const SCHEMA = new JsonSchema<AddonMetadata>(addonSchema);

/**
 * Reads `<folder>/metadata/<environment>/addon.yaml`, the release and the extra resources it asks for, and checks them against each other
 * (managed-tenants 1.6). Nothing ends it early: what is at fault stops the rules that need it, and no others.
 */
export function readMetadata(folder: string, environment: string): ReadMetadata {
  const file = path.join(folder, 'metadata', environment, 'addon.yaml');
  const { readable: source, diagnostics: unreadable } = readYaml(file);
  const schema = source ? SCHEMA.read(source) : { diagnostics: [] };
  const { sound } = schema;
  const selected = selectRelease(folder, environment, sound);
  const extra =
    source && sound ? readTemplates(folder, path.dirname(file), source, sound) : { extraResources: [], diagnostics: [] };
  const { extraResources } = extra;
  const diagnostics = sortDiagnostics([
    ...unreadable,
    ...schema.diagnostics,
    ...selected.diagnostics,
    ...(sound ? checkMetadata(sound, selected) : []),
    ...extra.diagnostics,
  ]);
  const read = { folder, environment, ...(sound && { sound }), extraResources, diagnostics };
  const { value: metadata } = schema;
  if (!source || !metadata || hasErrors(diagnostics)) return read;
  const { release, file: imageSet } = selected;
  const effective = effectiveValues(metadata, release);
  return { ...read, addon: { id: metadata.id, metadata, source, release, releaseSource: imageSet?.source, effective } };
}

/** The rules that need more than a schema can say, for the metadata and the AddonImageSet of its release. */
function checkMetadata(metadata: SoundPart<AddonMetadata>, { file, isKnown, release }: SelectedRelease): Diagnostic[] {
  const imageSet = file?.sound;
  const documents = { metadata, ...(imageSet && { imageSet }), isReleaseKnown: isKnown };
  return [
    ...checkDocuments(documents, isKnown ? imageSet !== undefined || release !== undefined : undefined),
    ...checkPullSecret(documents),
    ...checkIcon(metadata),
    ...checkMonitoring(metadata),
    ...[metadata, ...(imageSet ? [imageSet] : [])].flatMap((part) => [
      ...checkUnique(part),
      ...checkParameters(part.value.addOnParameters, part.source),
    ]),
  ];
}

function readTemplates(addon: string, folder: string, source: YamlSource, metadata: SoundPart<AddonMetadata>) {
  return readExtraResources(folder, metadata, {
    variables: { ADDON: { name: path.basename(path.resolve(addon)), metadata: source.value } },
    isAtFault: (property) =>
      !metadata.isWhole([property]) || (addonSchema.required.includes(property) && !Object.hasOwn(metadata.value, property)),
  });
}

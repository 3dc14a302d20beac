import * as path from 'node:path';
import addonSchema from '../../schema/addon.schema.json';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics';
import type { Release } from '../releases';
import { JsonSchema, readYaml, type YamlSource } from '../yaml';
import type { AddonMetadata } from './addon-metadata';
import { checkAlerting } from './check-alerting';
import { checkCatalogue } from './check-catalogue';
import { checkMonitoring } from './check-monitoring';
import { checkNames } from './check-names';
import { checkParameters } from './check-parameters';
import { checkUniqueInMetadata, checkUniqueValues } from './check-unique';
import { type EffectiveValues, effectiveValues } from './effective-values';
import { type ExtraResource, readExtraResources } from './extra-resources';
import { selectRelease } from './select-release';

/** The metadata of one add-on in one environment, with everything that it refers to. */
export interface LoadedMetadata {
  /** `metadata.id`. */
  readonly id: string;
  /** Path of the add-on's folder, as it was given. */
  readonly folder: string;
  readonly environment: string;
  readonly metadata: AddonMetadata;
  /** Where each part of the metadata stands. */
  readonly source: YamlSource;
  /** Absent if the metadata asks for no catalogue. */
  readonly release?: Release;
  readonly effective: EffectiveValues;
  readonly extraResources: readonly ExtraResource[];
}

/** What came of reading metadata. */
export interface ReadMetadata {
  /** Present if there is no error. */
  readonly addon?: LoadedMetadata;
  /** Every problem, errors and warnings, in the order of the files. */
  readonly diagnostics: readonly Diagnostic[];
}

const SCHEMA = new JsonSchema<AddonMetadata>(addonSchema);

/**
 * Reads `<folder>/metadata/<environment>/addon.yaml`, the release and the extra resources it asks for, and checks them against each other
 * (managed-tenants 1.6). What cannot be read stops the checks that need it, and no others.
 */
export function readMetadata(folder: string, environment: string): ReadMetadata {
  const file = path.join(folder, 'metadata', environment, 'addon.yaml');
  const { source, diagnostics: unreadable } = readYaml(file);
  if (!source) return { diagnostics: sortDiagnostics(unreadable) };
  const { value: metadata, diagnostics: misfits } = SCHEMA.read(source);
  if (!metadata) return { diagnostics: sortDiagnostics(misfits) };

  const { release, file: imageSet, diagnostics: releaseProblems } = selectRelease(folder, environment, metadata, source);
  const effective = effectiveValues(metadata, release);
  const variables = { ADDON: { name: path.basename(path.resolve(folder)), metadata: source.value } };
  const extra = readExtraResources(path.dirname(file), metadata.extraResources ?? [], source, variables);
  const isReleaseKnown = !hasErrors(releaseProblems);
  const diagnostics = sortDiagnostics([
    ...misfits,
    ...releaseProblems,
    ...checkNames(metadata, source),
    ...checkUniqueInMetadata(metadata, source),
    ...checkParameters(metadata.addOnParameters, source),
    ...checkMonitoring(metadata, source),
    ...(imageSet ? checkUniqueValues(imageSet.imageSet, imageSet.source) : []),
    ...(imageSet ? checkParameters(imageSet.imageSet.addOnParameters, imageSet.source) : []),
    ...(isReleaseKnown ? checkCatalogue(metadata, source, effective, imageSet) : []),
    ...checkAlerting(metadata, effective, source),
    ...extra.diagnostics,
  ]);
  if (hasErrors(diagnostics)) return { diagnostics };
  const { extraResources } = extra;
  return { addon: { id: metadata.id, folder, environment, metadata, source, release, effective, extraResources }, diagnostics };
}

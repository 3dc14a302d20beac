import type { AdditionalCatalogSource, EnvironmentVariable } from '../olm';
import { type AddonDefinitions, definitionsOf, preferred, type Release, type VaultSecret } from '../releases';
import type { AddonMetadata } from './addon-metadata';

/** What an add-on delivers once its release has taken the place of what the metadata says. */
export interface EffectiveValues extends AddonDefinitions {
  /** Absent: no catalogue, so no CatalogSource and no Subscription of the add-on's own. */
  readonly catalogImage?: string;
  readonly packageImage?: string;
  readonly env: readonly EnvironmentVariable[];
  readonly secrets: readonly VaultSecret[];
  readonly pullSecretName?: string;
  readonly additionalCatalogSources: readonly AdditionalCatalogSource[];
  /** Absent without a catalogue: there is no Subscription that could carry it. */
  readonly startingCSV?: string;
}

/**
 * Applies the override rule for rendered objects (managed-tenants 1.5): a value of the release wins if it is not empty, as a whole.
 * Parameters, requirements and sub-operators are not rendered; for them, as everywhere in the OCM payload, an empty list of the release
 * wins too. For the OCM form of the others take `release.env ?? metadata.config.env` and so on.
 */
export function effectiveValues(metadata: AddonMetadata, release: Release | undefined): EffectiveValues {
  return {
    catalogImage: release?.catalogImage,
    packageImage: release?.packageImage,
    env: preferred(release?.env, metadata.config?.env),
    secrets: preferred(release?.secrets, metadata.config?.secrets),
    pullSecretName: release?.pullSecretName ?? metadata.pullSecretName,
    additionalCatalogSources: preferred(release?.additionalCatalogSources, metadata.additionalCatalogSources),
    startingCSV: release?.catalogImage === undefined ? undefined : metadata.startingCSV,
    ...definitionsOf(release, ownDefinitions(metadata)),
  };
}

/** The definitions that the metadata itself has. */
export function ownDefinitions({ addOnParameters, addOnRequirements, subOperators }: AddonMetadata): Partial<AddonDefinitions> {
  return {
    ...(addOnParameters && { parameters: addOnParameters }),
    ...(addOnRequirements && { requirements: addOnRequirements }),
    ...(subOperators && { subOperators }),
  };
}

import type { EnvironmentName } from '../addon';
import type { AddonImageSet } from '../releases';

/** What an AddonImageSet has besides its images: it takes the place of the same value of the metadata (managed-tenants 1.5). */
export type OcmValues = Omit<AddonImageSet, 'name' | 'indexImage' | 'packageImage' | 'relatedImages'>;

/** The keys of {@link OcmValues}, in the order in which they are written. */
export const OCM_KEYS = [
  'addOnParameters',
  'addOnRequirements',
  'subOperators',
  'config',
  'pullSecretName',
  'additionalCatalogSources',
] as const satisfies readonly (keyof OcmValues)[];

/** Who gets a release: the content of `bundles/main/config.yaml` (managed-tenants 4.1). */
export interface ReleaseConfig {
  readonly addons: readonly {
    /** Name of the add-on's folder. */
    readonly name: string;
    readonly environments: readonly EnvironmentName[];
  }[];
  readonly ocm?: OcmValues;
}

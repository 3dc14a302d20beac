import type { AddonImageSet } from '../releases';

/** The keys that an AddonImageSet takes over from `config.yaml` (managed-tenants 4.1), in the order in which they are written. */
export const OCM_KEYS = [
  'addOnParameters',
  'addOnRequirements',
  'subOperators',
  'config',
  'pullSecretName',
  'additionalCatalogSources',
] as const satisfies readonly (keyof AddonImageSet)[];

import { type Diagnostic, warning } from '../diagnostics';
import type { LoadedMetadata } from '../metadata';

/**
 * Warns of an empty list in an AddonImageSet over a list in the metadata (`OCM_OVERRIDE_EMPTY`): OCM is told the empty one, but the
 * rendered objects keep that of the metadata (managed-tenants 1.5), so what a cluster gets depends on which way it comes. The incumbent
 * does the same and says nothing (weakness 16).
 */
export function checkOverrides({ metadata, release, releaseSource }: LoadedMetadata): Diagnostic[] {
  if (!release || !releaseSource) return [];
  const lists = [
    { at: ['config', 'env'], own: release.env, other: metadata.config?.env },
    { at: ['additionalCatalogSources'], own: release.additionalCatalogSources, other: metadata.additionalCatalogSources },
  ];
  return lists
    .filter(({ own, other = [] }) => own?.length === 0 && other.length > 0)
    .map(({ at }) =>
      warning({
        code: 'OCM_OVERRIDE_EMPTY',
        message: `${at.join('.')} is empty here: OCM is told of none, but the tree has those of the metadata`,
        hint: 'Leave it out to have those of the metadata, or remove them from the metadata to have none.',
        where: releaseSource.locate(at),
      }),
    );
}

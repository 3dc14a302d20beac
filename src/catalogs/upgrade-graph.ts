import { type Catalog, CatalogSchema } from './catalog';
import { indexPackages } from './catalog-index';
import { channelGraph } from './channel-graph';
import { deprecationOf } from './deprecation-of';
import type { PackageGraph } from './graph-model';

/** The upgrade graph of a catalog, one part for each package, by name (hive-olm-argocd 2.3, 2.6). Wrong catalogs have one too. */
export function upgradeGraph(catalog: Catalog): readonly PackageGraph[] {
  return [...indexPackages(catalog).values()]
    .map((owner) => ({
      name: owner.blob.name,
      ...deprecationOf(owner.deprecations, CatalogSchema.PACKAGE, ''),
      channels: [...owner.channels.keys()].sort().map((name) => channelGraph(owner, name)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

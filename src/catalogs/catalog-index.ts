import type { Catalog, CatalogBundle, CatalogChannel, CatalogDeprecations, CatalogPackage } from './catalog';

/** What a catalog has of one package. Of two blobs of one name, the first. */
export interface PackageIndex {
  readonly blob: CatalogPackage;
  readonly channels: Map<string, CatalogChannel>;
  readonly bundles: Map<string, CatalogBundle>;
  deprecations?: CatalogDeprecations;
}

/** The packages of a catalog by name. What belongs to a package that is not there is left out. */
export function indexPackages(catalog: Catalog): ReadonlyMap<string, PackageIndex> {
  const packages = new Map<string, PackageIndex>();
  for (const blob of catalog.packages) {
    if (!packages.has(blob.name)) packages.set(blob.name, { blob, channels: new Map(), bundles: new Map() });
  }
  for (const channel of catalog.channels) {
    const channels = packages.get(channel.package)?.channels;
    if (channels && !channels.has(channel.name)) channels.set(channel.name, channel);
  }
  for (const bundle of catalog.bundles) {
    const bundles = packages.get(bundle.package ?? '')?.bundles;
    const name = bundle.name ?? '';
    if (bundles && !bundles.has(name)) bundles.set(name, bundle);
  }
  for (const deprecations of catalog.deprecations) {
    const owner = packages.get(deprecations.package);
    if (owner) owner.deprecations ??= deprecations;
  }
  return packages;
}

import type { SemVer } from 'semver';
import { type CatalogBundle, PropertyType } from './catalog';
import { type PackageProperty, packagePropertyShape } from './property-shapes';
import { parseStrictVersion } from './strict-version';

/** The property `olm.package` of a bundle, the first if there are several. */
export function packagePropertyOf(bundle: CatalogBundle | undefined): PackageProperty | undefined {
  const property = bundle?.properties?.find(({ type }) => type === PropertyType.PACKAGE);
  return property && packagePropertyShape({ value: property.value, path: [] });
}

/** The version of a bundle; undefined if it has none that parses. */
export function versionOf(bundle: CatalogBundle | undefined): SemVer | undefined {
  const version = packagePropertyOf(bundle)?.version;
  return version === undefined ? undefined : parseStrictVersion(version);
}

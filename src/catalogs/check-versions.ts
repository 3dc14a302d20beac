import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { Locate } from './blob-source';
import { packagePropertyOf } from './bundle-version';
import type { CatalogBundle } from './catalog';
import type { PackageIndex } from './catalog-index';
import { parseStrictVersion } from './strict-version';

/**
 * Refuses two bundles of a package with one version (hive-olm-argocd 2.6, rule 6), and warns where two versions differ in build metadata
 * only (bad-input 49): opm tells those apart, but by SemVer neither comes before the other.
 */
export function checkVersions(index: ReadonlyMap<string, PackageIndex>, locate: Locate): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { blob: owner, bundles } of index.values()) {
    const exact = new Map<string, CatalogBundle>();
    const withoutBuild = new Map<string, CatalogBundle>();
    for (const bundle of bundles.values()) {
      const property = packagePropertyOf(bundle);
      const version = property && parseStrictVersion(property.version);
      if (!version) continue;
      const release = property.release === '' ? '' : `-${property.release}`;
      const other = exact.get(`${property.version}${release}`);
      const similar = withoutBuild.get(`${version.version}${release}`);
      if (other) {
        const message =
          `there are duplicate versions in the package ${quote(owner.name)}: ` +
          `${quote(other.name)} and ${quote(bundle.name)} are both ${property.version}${release}`;
        const hint = 'Give each bundle a version of its own.';
        diagnostics.push(error({ code: 'FBC_VERSION_TWICE', message, hint, ...locate(bundle, ['name']) }));
      } else if (similar) {
        const message =
          `the versions of ${quote(similar.name)} and ${quote(bundle.name)} differ only in build metadata, ` +
          'so neither comes before the other';
        const hint = 'Change the patch number or the pre-release instead.';
        diagnostics.push(warning({ code: 'FBC_BUILD_METADATA', message, hint, ...locate(bundle, ['name']) }));
      }
      exact.set(`${property.version}${release}`, other ?? bundle);
      withoutBuild.set(`${version.version}${release}`, similar ?? bundle);
    }
  }
  return diagnostics;
}

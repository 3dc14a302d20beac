import { type Diagnostic, error, quote } from '../diagnostics';
import type { Locate } from './blob-source';
import type { CatalogBundle } from './catalog';
import type { PackageProperty } from './property-shapes';
import { isRelease, parseStrictVersion } from './strict-version';

/** Rules of the version and release of a bundle (hive-olm-argocd 2.6, rules 3 and 6). `packages` are its properties `olm.package`. */
export function checkBundleVersion(
  bundle: CatalogBundle,
  packages: readonly (readonly [number, PackageProperty])[],
  locate: Locate,
): readonly Diagnostic[] {
  const [first] = packages;
  if (!first) return [];
  const [number, { version, release }] = first;
  const at = (field: string) => locate(bundle, ['properties', number, 'value', field]);
  const diagnostics: Diagnostic[] = [];
  const parsed = parseStrictVersion(version);
  if (!parsed) {
    const message = `there is an error parsing bundle ${quote(bundle.name)}: its version ${quote(version)} is none of SemVer`;
    const hint = 'Write a version of SemVer 2.0.0, such as 1.2.3, without a v.';
    diagnostics.push(error({ code: 'FBC_VERSION', message, hint, ...at('version') }));
  }
  if (release === '') return diagnostics;
  if (!isRelease(release)) {
    const message = `there is an error parsing bundle ${quote(bundle.name)}: its release ${quote(release)} is malformed`;
    const hint = 'Use letters, digits and dashes with dots between them, at most 20 characters, no number with a leading zero.';
    diagnostics.push(error({ code: 'FBC_RELEASE', message, hint, ...at('release') }));
  }
  const wanted = `${bundle.package ?? ''}-v${version}-${release}`;
  if (bundle.name !== wanted) {
    const message = `the bundle name ${quote(bundle.name ?? '')} does not match normalized name ${quote(wanted)}`;
    const hint = 'The name of a bundle with a release is <package>-v<version>-<release>.';
    diagnostics.push(error({ code: 'FBC_RELEASE_NAME', message, hint, ...locate(bundle, ['name']) }));
  }
  if (parsed && parsed.build.length > 0) {
    const message = `the version ${quote(version)} has build metadata, which cannot be used with a release`;
    const hint = 'Leave out the + and what follows.';
    diagnostics.push(error({ code: 'FBC_RELEASE_BUILD', message, hint, ...at('version') }));
  }
  return diagnostics;
}

import { type Diagnostic, error, quote } from '../diagnostics';
import type { Locate } from './blob-source';
import { type Catalog, type CatalogBundle, PropertyType } from './catalog';
import type { PackageIndex } from './catalog-index';
import { checkBundleVersion } from './check-bundle-version';
import { checkProperties } from './check-properties';
import { imageReferenceProblem } from './image-reference';

/** Rules of `olm.bundle` (hive-olm-argocd 2.6, rules 3 and 6), but for those about versions of other bundles. */
export function checkBundles(
  { bundles }: Catalog,
  index: ReadonlyMap<string, PackageIndex>,
  locate: Locate,
): readonly Diagnostic[] {
  const inChannels = new Map([...index].map(([name, { channels }]) => [name, entryNames(channels.values())]));
  return bundles.flatMap((bundle) => {
    const { name = '', package: packageName = '' } = bundle;
    const properties = checkProperties(bundle, locate);
    return [
      ...checkOwner(bundle, index, locate),
      ...(index.has(packageName) && !inChannels.get(packageName)?.has(name) ? [inNoChannel(bundle, locate)] : []),
      ...checkImages(bundle, locate),
      ...properties.diagnostics,
      ...checkBundleVersion(bundle, properties.packages, locate),
    ];
  });
}

function entryNames(channels: Iterable<{ readonly entries: readonly { readonly name: string }[] }>): Set<string> {
  return new Set([...channels].flatMap(({ entries }) => entries.map(({ name }) => name)));
}

function checkOwner(bundle: CatalogBundle, index: ReadonlyMap<string, PackageIndex>, locate: Locate): Diagnostic[] {
  const { name = '', package: packageName = '' } = bundle;
  const diagnostics: Diagnostic[] = [];
  const owner = index.get(packageName);
  if (name === '') {
    const message = 'the name of the bundle must be set';
    const hint = 'Name it as its ClusterServiceVersion.';
    diagnostics.push(error({ code: 'FBC_BUNDLE_NAME', message, hint, ...locate(bundle, ['name']) }));
  }
  if (packageName === '') {
    const message = `the package name must be set for the bundle ${quote(name)}`;
    const hint = 'Add a field package.';
    diagnostics.push(error({ code: 'FBC_BUNDLE_PACKAGE', message, hint, ...locate(bundle, ['package']) }));
  } else if (!owner) {
    const message = `the bundle ${quote(name)} is of an unknown package ${quote(packageName)}`;
    const hint = 'Add an olm.package of that name, or mend the name.';
    diagnostics.push(error({ code: 'FBC_PACKAGE_UNKNOWN', message, hint, ...locate(bundle, ['package']) }));
  } else if (owner.bundles.get(name) !== bundle) {
    const message = `the package ${quote(packageName)} has a duplicate bundle ${quote(name)}`;
    diagnostics.push(error({ code: 'FBC_BUNDLE_TWICE', message, hint: 'Keep one of them.', ...locate(bundle, ['name']) }));
  }
  return diagnostics;
}

function inNoChannel(bundle: CatalogBundle, locate: Locate): Diagnostic {
  const message = `the bundle ${quote(bundle.name)} is not found in any channel entries of the package ${quote(bundle.package)}`;
  const hint = 'Add it to a channel, or remove it.';
  return error({ code: 'FBC_BUNDLE_WITHOUT_CHANNEL', message, hint, ...locate(bundle, ['name']) });
}

function checkImages(bundle: CatalogBundle, locate: Locate): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (image: string, what: string, path: readonly (string | number)[]): void => {
    const problem = image === '' ? undefined : imageReferenceProblem(image);
    if (problem === undefined) return;
    const message = `${what} of the bundle ${quote(bundle.name)} is an invalid image pull spec ${quote(image)}: ${problem}`;
    const hint = 'Write it as host/repository@sha256:digest.';
    diagnostics.push(error({ code: 'FBC_IMAGE', message, hint, ...locate(bundle, path) }));
  };
  const carriesObjects = bundle.properties?.some(({ type }) => type === PropertyType.BUNDLE_OBJECT) ?? false;
  if (bundle.image === '' && !carriesObjects) {
    const message = `the bundle image must be set for the bundle ${quote(bundle.name)}`;
    const hint = 'Add a field image with the image of the bundle, by its digest.';
    diagnostics.push(error({ code: 'FBC_IMAGE_MISSING', message, hint, ...locate(bundle, ['image']) }));
  }
  check(bundle.image, 'image', ['image']);
  for (const [number, { image }] of (bundle.relatedImages ?? []).entries()) {
    check(image, `relatedImages[${number}].image`, ['relatedImages', number, 'image']);
  }
  return diagnostics;
}

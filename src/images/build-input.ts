import * as fs from 'node:fs';
import { type Bundle, type BundleTree, readBundleTree, validateBundle } from '../bundles';
import { type Diagnostic, DiagnosticsError, error, quote } from '../diagnostics';
import { type Package, readPackage, validatePackage } from '../packages';

/** Where the input of a build stands. */
export interface BuildFolders {
  /** A bundle tree: folders `main` and of other operators. */
  readonly bundles: string;
  /** A package of Package Operator, if the add-on has one. */
  readonly package?: string;
}

/** A bundle of an add-on. */
export interface OwnedBundle {
  readonly bundle: Bundle;
  /** Name of its operator, if it is not the add-on's own. */
  readonly dependency?: string;
}

/** All that an add-on's images are made from. */
export interface BuildInput {
  readonly addon: string;
  /** Version of the release. */
  readonly version: string;
  readonly bundles: readonly OwnedBundle[];
  readonly package?: Package;
}

/**
 * Reads and validates all bundles and the package of an add-on. Everything that is wrong is found at once.
 * @returns the input if there is no error, and the warnings
 */
export function readBuildInput(folders: BuildFolders, options: { readonly singleBundle?: boolean } = {}) {
  const tree = readBundleTree(folders.bundles, options);
  const bundles = tree.operators.flatMap(({ name, isMain, bundles: own }) =>
    [...own.values()].map((bundle): OwnedBundle => ({ bundle, ...(!isMain && { dependency: name }) })),
  );
  const packaged = folders.package === undefined ? undefined : readPackage(folders.package);
  const diagnostics = [
    ...tree.diagnostics,
    ...noVersion(tree),
    ...bundles.flatMap(({ bundle }) => validateBundle(bundle)),
    ...(packaged?.diagnostics ?? []),
    ...(packaged?.package ? validatePackage(packaged.package) : []),
  ];
  const { addonName: addon, version = '' } = tree;
  return { input: { addon, version, bundles, ...(packaged?.package && { package: packaged.package }) }, diagnostics };
}

function noVersion({ version, diagnostics, addonName }: BundleTree): Diagnostic[] {
  if (version !== undefined || diagnostics.some(({ severity }) => severity === 'error')) return [];
  const message = `the version of the release of ${quote(addonName)} is not known`;
  return [
    error({ code: 'BUILD_NO_VERSION', message, hint: 'Write it into a file VERSION beside the bundles.', subject: addonName }),
  ];
}

/**
 * The folders of an add-on: `<addons>/<add-on>/{bundles,package}`, or in the incumbent's bundles repository
 * `<bundles>/<add-on>/{main,…,package}` (managed-tenants 4.1).
 * @throws DiagnosticsError `BUILD_NO_ADDON`
 */
export function buildFolders(
  addon: string,
  { addons, bundles }: { readonly addons: string; readonly bundles?: string },
): BuildFolders {
  const root = `${bundles ?? addons}/${addon}`;
  const tree = bundles === undefined ? `${root}/bundles` : root;
  if (!fs.existsSync(tree)) throw noAddon(addon, tree);
  const packaged = `${root}/package`;
  return { bundles: tree, ...(fs.existsSync(packaged) && { package: packaged }) };
}

function noAddon(addon: string, folder: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'BUILD_NO_ADDON',
      message: `the add-on ${quote(addon)} has no bundles: there is no folder ${quote(folder)}`,
      hint: 'Name an add-on with a folder bundles/main/<version>, or the repository of bundles with --bundles.',
      subject: addon,
    }),
  ]);
}

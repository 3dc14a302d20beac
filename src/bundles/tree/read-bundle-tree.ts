import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, quote } from '../../diagnostics';
import { isDnsLabel } from '../../kubernetes';
import { displayPath } from '../../yaml';
import { type BundlesConfig, readBundlesConfig } from './bundles-config';
import { addonFolder, listFolders } from './list-folders';
import { type BundledOperator, readOperator } from './read-operator';
import { releaseVersion } from './release-version';

/** How a tree is read. */
export interface BundleTreeOptions {
  /** Keep to the rules for one bundle of each operator. @default - false */
  readonly singleBundle?: boolean;
}

/** All bundles of an add-on, and what is wrong with how they are laid out and written. */
export interface BundleTree {
  /** Name of the add-on: its folder. */
  readonly addonName: string;
  /** The main operator first, then those that it depends on by name. */
  readonly operators: readonly BundledOperator[];
  /** Present if it has no error. */
  readonly config?: BundlesConfig;
  /** The version of the release; absent if none can be told. */
  readonly version?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Folder of the operator of the add-on itself. */
const MAIN = 'main';

/** Folder of a Package Operator package, which may stand beside the operators. */
const PACKAGE = 'package';

/** True if a folder is laid out as a bundle tree: it has a folder `main`, and is no bundle itself. */
export function isBundleTree(folder: string): boolean {
  const names = listFolders(folder) ?? [];
  return names.includes(MAIN) && !names.includes('manifests');
}

/**
 * Reads the bundles of an add-on: `addons/<add-on>/bundles/{main,<dependency>}/<version>` or, in the incumbent's repository,
 * `addons/<add-on>/{main,<dependency>}/<version>`, with `main/config.yaml` and an optional `VERSION` (managed-tenants 4.1). All problems
 * are found at once; whether the bundles are good ones, `validateBundle` says.
 */
export function readBundleTree(folder: string, { singleBundle = false }: BundleTreeOptions = {}): BundleTree {
  const addon = addonFolder(folder);
  const addonName = path.basename(addon);
  const names = listFolders(folder)?.filter((name) => name !== PACKAGE);
  const diagnostics: Diagnostic[] = names?.includes(MAIN) ? [] : [noMain(folder)];
  const dependencies = (names ?? []).filter((name) => name !== MAIN);
  diagnostics.push(...dependencies.filter((name) => !isDnsLabel(name)).map((name) => badName(folder, name)));
  const operators = [...(names?.includes(MAIN) ? [MAIN] : []), ...dependencies].map((name) => {
    const isMain = name === MAIN;
    const read = readOperator(path.join(folder, name), { name: isMain ? addonName : name, isMain }, singleBundle);
    diagnostics.push(...read.diagnostics);
    return read.operator;
  });
  const { config, diagnostics: ofConfig } = configOf(path.join(folder, MAIN));
  const main = operators.find(({ isMain }) => isMain)?.bundles.keys() ?? [];
  const folders = addon === path.resolve(folder) ? [folder] : [folder, displayPath(addon)];
  const { version, diagnostics: ofVersion } = releaseVersion(folders, main);
  diagnostics.push(...ofConfig, ...ofVersion);
  return { addonName, operators, ...(config && { config }), ...(version !== undefined && { version }), diagnostics };
}

function configOf(main: string): ReturnType<typeof readBundlesConfig> {
  const file = path.join(main, 'config.yaml');
  if (!fs.existsSync(main)) return { diagnostics: [] };
  if (fs.existsSync(file)) return readBundlesConfig(file);
  const message = `there is no ${quote(displayPath(file))}`;
  const hint = 'Add it: it lists the add-ons and environments that the bundles are released for.';
  return {
    diagnostics: [error({ code: 'BUNDLES_NO_CONFIG', message, hint, where: { file: displayPath(main), line: 1, column: 1 } })],
  };
}

function noMain(folder: string): Diagnostic {
  const message = `the bundle tree ${quote(displayPath(folder))} has no folder ${MAIN}`;
  const hint = `Put the bundles of the add-on's own operator into ${MAIN}/<version>/.`;
  return error({ code: 'BUNDLES_NO_MAIN', message, hint, where: { file: displayPath(folder), line: 1, column: 1 } });
}

function badName(folder: string, name: string): Diagnostic {
  const file = displayPath(path.join(folder, name));
  const message = `the folder ${quote(file)} cannot be that of an operator`;
  const hint = 'Name it in lower-case letters, digits and inner hyphens: it becomes a part of the name of an image.';
  return error({ code: 'BUNDLES_OPERATOR_NAME', message, hint, where: { file, line: 1, column: 1 } });
}

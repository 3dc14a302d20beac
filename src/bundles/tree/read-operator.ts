import * as path from 'node:path';
import { compare } from 'semver';
import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { isVersion } from '../../releases';
import { displayPath } from '../../yaml';
import type { Bundle } from '../bundle';
import { Part } from '../part';
import { readBundle } from '../read-bundle';
import { listFolders } from './list-folders';
import { singleBundleProblems } from './single-bundle';

/** The bundles of one operator of an add-on. */
export interface BundledOperator {
  /** The add-on's name for the main operator, else the name of the folder. */
  readonly name: string;
  readonly isMain: boolean;
  /** By version, which is the name of the folder, in the order of SemVer precedence. */
  readonly bundles: ReadonlyMap<string, Bundle>;
}

/** Reads the folder of an operator: each folder in it is a bundle, and its name is the version (managed-tenants 4.1). */
export function readOperator(
  folder: string,
  operator: Pick<BundledOperator, 'name' | 'isMain'>,
  singleBundle: boolean,
): { operator: BundledOperator; diagnostics: Diagnostic[] } {
  const names = listFolders(folder) ?? [];
  const diagnostics: Diagnostic[] = singleBundle || names.length === 0 ? countProblems(folder, names.length, singleBundle) : [];
  const found: [string, Bundle][] = [];
  for (const name of names) {
    const isGood = isVersion(name);
    if (!isGood) diagnostics.push(noVersion(path.join(folder, name)));
    const { bundle, diagnostics: faults } = readBundle(path.join(folder, name));
    diagnostics.push(...faults);
    if (!bundle || !isGood) continue;
    if (singleBundle) diagnostics.push(...singleBundleProblems(bundle, name));
    diagnostics.push(...otherVersion(bundle, name));
    found.push([name, bundle]);
  }
  found.sort(([a], [b]) => compare(a, b));
  return { operator: { ...operator, bundles: new Map(found) }, diagnostics };
}

function countProblems(folder: string, count: number, singleBundle: boolean): Diagnostic[] {
  if (singleBundle && count === 1) return [];
  const wanted = singleBundle ? 'exactly one is wanted' : 'at least one is wanted';
  const message = `the operator ${quote(displayPath(folder))} has ${count === 0 ? 'no' : count} bundles, but ${wanted}`;
  const hint = 'Each folder in it is a bundle, and its name is the version.';
  return [error({ code: 'BUNDLES_COUNT', message, hint, where: { file: displayPath(folder), line: 1, column: 1 } })];
}

function noVersion(folder: string): Diagnostic {
  const message = `the name of the folder ${quote(displayPath(folder))} is no semantic version`;
  const hint = 'Name the folder of a bundle by its version, such as 1.2.3.';
  return error({ code: 'BUNDLES_FOLDER_VERSION', message, hint, where: { file: displayPath(folder), line: 1, column: 1 } });
}

function otherVersion({ csv, version }: Bundle, name: string): Diagnostic[] {
  if (version === name || !isVersion(version)) return [];
  const message = `spec.version is ${quote(version)}, but the folder of the bundle is ${quote(name)}`;
  const { where } = Part.of(csv).at('spec', 'version');
  return [warning({ code: 'BUNDLES_VERSION_DIFFERS', message, hint: 'Name the folder by the version.', where })];
}

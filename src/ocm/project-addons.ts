import * as fs from 'node:fs';
import * as path from 'node:path';
import { subfolders } from '../files';
import { ENVIRONMENT_NAMES, type FoundAddons, findAddons, type MetadataFolder } from '../metadata';

/** The add-ons of a project. */
export interface ProjectAddons extends FoundAddons {
  /** Names of the folders without metadata: add-ons that are a class alone, of which OCM cannot be told. */
  readonly withoutMetadata: readonly string[];
}

/**
 * Lists the add-ons of a project that have `<dir>/<add-on>/metadata/<environment>/addon.yaml`, by name, then environment. A project has
 * classes and an app beside them, so what is no such folder is no problem, other than for `findAddons`. Symbolic links in `dir` are not
 * followed.
 */
export function findProjectAddons(dir: string): ProjectAddons {
  const names = subfolders(dir);
  // It says what is wrong with the folder.
  if (names.length === 0) return { ...findAddons(dir), withoutMetadata: [] };
  const found = names.map((name) => ({ name, addons: addonsIn(dir, name) }));
  return {
    addons: found.flatMap(({ addons }) => addons),
    withoutMetadata: found.filter(({ addons }) => addons.length === 0).map(({ name }) => name),
    diagnostics: [],
  };
}

function addonsIn(dir: string, name: string): MetadataFolder[] {
  const folder = path.join(dir, name);
  const isIn = (environment: string): boolean => fs.existsSync(path.join(folder, 'metadata', environment, 'addon.yaml'));
  return ENVIRONMENT_NAMES.filter(isIn).map((environment) => ({ name, folder, environment }));
}

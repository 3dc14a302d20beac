import * as fs from 'node:fs';
import * as path from 'node:path';
import { compareBytes } from '../../files';

/** The folders in a folder, sorted, with the links that could be some; undefined if it cannot be read. */
export function listFolders(folder: string): string[] | undefined {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .sort(compareBytes);
  } catch {
    return undefined;
  }
}

/** The name of the folder that holds a bundle tree as `addons/<add-on>/bundles`; in the incumbent's repository it is the add-on's own. */
const BUNDLES = 'bundles';

/** The folder of the add-on that a bundle tree belongs to: `addons/<add-on>` for `addons/<add-on>/bundles`, else the tree itself. */
export function addonFolder(tree: string): string {
  const absolute = path.resolve(tree);
  return path.basename(absolute) === BUNDLES ? path.dirname(absolute) : absolute;
}

import * as fs from 'node:fs';

/** The names of the folders in a folder, sorted; none if it is not there. */
export function subfolders(folder: string): string[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

import * as fs from 'node:fs';

/** The entries of a folder by name, or undefined if it cannot be read. */
export function folderEntries(folder: string): fs.Dirent[] | undefined {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** The names of the folders in a folder, sorted; none if it cannot be read. Symbolic links are not followed. */
export function subfolders(folder: string): string[] {
  return (folderEntries(folder) ?? []).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

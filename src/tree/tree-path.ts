/** Lower case only, so that no file system, whatever it does with case or Unicode, takes two paths for one (bad-input 26). */
const SEGMENT = /^[a-z0-9._%~-]{1,255}$/;

/** Segments that mean something else to a file system, to Windows or to git (bad-input 35, 37). */
const SPECIAL = /\.$|^\.git$|^git~\d+$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** What the names of our own working files in the output root begin with. */
const WORKING_FILE = '.addons-';

/**
 * True if the text can be the path of a file or folder in the tree: relative, `/` between its segments, normalised, each segment 1 to 255
 * of `[a-z0-9._%~-]`, none of them special to a file system or to git, and none of our own working files.
 */
export function isTreePath(text: string): boolean {
  return !text.startsWith(WORKING_FILE) && text.split('/').every((segment) => SEGMENT.test(segment) && !SPECIAL.test(segment));
}

/** The folders above a path, outermost first: `a` and `a/b` for `a/b/c`. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) folders.push(path.slice(0, slash));
  return folders;
}

/** True if a path is inside one of the folders. */
export function isInside(path: string, folders: ReadonlySet<string>): boolean {
  return foldersAbove(path).some((folder) => folders.has(folder));
}

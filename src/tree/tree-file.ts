import { type Diagnostic, error, quote } from '../diagnostics';
import { foldersAbove, isInside, isTreePath } from './tree-path';

/** A file that the tree shall hold. */
export interface TreeFile {
  /** Path below the output root, with `/` between its segments. */
  readonly path: string;
  /** The text, written as UTF-8. */
  readonly content: string;
}

/**
 * What is wrong with the files of a run, whatever is on disk: `TREE_PATH_INVALID`, `TREE_PATH_OUT_OF_SCOPE`, `TREE_PATH_DUPLICATE`, and
 * `TREE_PATH_CONFLICT` for a file where another one needs a folder.
 */
export function checkTreeFiles(files: readonly TreeFile[], scopes: readonly string[]): Diagnostic[] {
  const found = scopes.filter((scope) => !isTreePath(scope)).map((scope) => invalid('Scope', scope));
  const owned = new Set(scopes);
  const seen = new Set<string>();
  for (const { path } of files) {
    if (!isTreePath(path)) found.push(invalid('File', path));
    else if (!isInside(path, owned)) found.push(outOfScope(path, scopes));
    if (seen.has(path)) found.push(duplicate(path));
    seen.add(path);
  }
  const blocking = new Set(files.flatMap(({ path }) => foldersAbove(path)).filter((folder) => seen.has(folder)));
  return [...found, ...[...blocking].map(conflict)];
}

function invalid(what: string, path: string): Diagnostic {
  return error({
    code: 'TREE_PATH_INVALID',
    message: `${what} ${quote(path)} cannot be a path in the tree`,
    hint: "Use a relative path of lower-case letters, digits and the characters '.', '_', '%', '~' and '-', without '..' and '.git'.",
  });
}

function outOfScope(path: string, scopes: readonly string[]): Diagnostic {
  return error({
    code: 'TREE_PATH_OUT_OF_SCOPE',
    message: `File ${quote(path)} is in none of the folders that this run owns (${scopes.map(quote).join(', ')})`,
    hint: 'Write it into one of these folders, or add its folder to the scopes of the run.',
  });
}

function duplicate(path: string): Diagnostic {
  return error({
    code: 'TREE_PATH_DUPLICATE',
    message: `Two files have the path ${quote(path)}`,
    hint: 'Two objects of one group, kind, namespace and name cannot be in one folder: rename or remove one.',
  });
}

function conflict(path: string): Diagnostic {
  return error({
    code: 'TREE_PATH_CONFLICT',
    message: `${quote(path)} is a file, and also the folder of other files`,
    hint: 'Rename the file or the folder.',
  });
}

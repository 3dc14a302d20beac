import type * as fs from 'node:fs';
import * as path from 'node:path';
import { compare } from 'semver';
import { type Diagnostic, error, quote } from '../diagnostics';
import { folderEntries } from '../files';
import { displayPath } from '../yaml';
import { type ImageSetFile, readImageSet } from './image-set-file';

/** The AddonImageSets of one add-on in one environment. */
export interface ImageSets {
  /** By version, in the order of SemVer precedence: those whose version is known, whatever else is wrong with them. */
  readonly imageSets: ReadonlyMap<string, ImageSetFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every AddonImageSet of a folder. `owners` are the names by which the add-on may be called in their names: its folder and its id;
 * undefined if they are not known.
 * Whatever is not an AddonImageSet of the add-on is an error, never skipped (managed-tenants, weakness 12), as are two of one version
 * and a folder that is missing. Symbolic links are not followed.
 */
export function readImageSets(folder: string, owners: readonly string[] | undefined): ImageSets {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, ImageSetFile>();
  for (const entry of listFolder(folder, diagnostics)) {
    const file = path.join(folder, entry.name);
    if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) {
      diagnostics.push(strayEntry(file));
      continue;
    }
    const result = readImageSet(file, owners);
    diagnostics.push(...result.diagnostics);
    if (!result.file) continue;
    const { version, source } = result.file;
    if (found.has(version)) {
      const message = `two AddonImageSets have the version ${quote(version)}`;
      diagnostics.push(
        error({ code: 'IMAGESET_VERSION_TWICE', message, hint: 'Remove one of them.', where: source.locate(['name']) }),
      );
    } else {
      found.set(version, result.file);
    }
  }
  return { imageSets: new Map([...found].sort(([a], [b]) => compare(a, b))), diagnostics };
}

function listFolder(folder: string, diagnostics: Diagnostic[]): fs.Dirent[] {
  const entries = folderEntries(folder);
  if (entries) return entries;
  diagnostics.push(
    error({
      code: 'IMAGESET_FOLDER',
      message: `the folder of AddonImageSets ${quote(displayPath(folder))} does not exist or cannot be read`,
      hint: 'Add an AddonImageSet to it, or do not ask for a release.',
      subject: displayPath(folder),
    }),
  );
  return [];
}

function strayEntry(file: string): Diagnostic {
  return error({
    code: 'IMAGESET_STRAY_FILE',
    message: `${quote(path.basename(file))} is no AddonImageSet: only files that end in .yaml or .yml may stand here`,
    hint: 'Move it elsewhere.',
    where: { file: displayPath(file), line: 1, column: 1 },
  });
}

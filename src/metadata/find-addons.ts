import type * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { Environment } from '../environment';
import { folderEntries } from '../files';
import { displayPath } from '../yaml';

/** The environments that there are, in the order in which a change goes through them (managed-tenants 1.1). */
export const ENVIRONMENT_NAMES: readonly string[] = Environment.ALL.map(({ name }) => name);

/** One add-on in one environment: what `readMetadata` reads. */
export interface MetadataFolder {
  /** Name of the add-on's folder. */
  readonly name: string;
  /** Path of the add-on's folder; begins with the path that was searched. */
  readonly folder: string;
  readonly environment: string;
}

/** The add-ons of a folder, by name, then environment. */
export interface FoundAddons {
  readonly addons: readonly MetadataFolder[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lists `<dir>/<add-on>/metadata/<environment>/`. Another folder in `dir` or anything else in a `metadata/` is an error, as is a
 * `dir` without an add-on; files in `dir` are passed over, with a warning; an add-on that is not in the asked environment is left
 * out. Symbolic links in `dir` are not followed.
 */
export function findAddons(dir: string, environment?: string): FoundAddons {
  const entries = folderEntries(dir) ?? [];
  const problem = problemOf(dir, entries);
  if (problem) return { addons: [], diagnostics: [problem] };
  const found = entries.map((entry) => findEnvironments(dir, entry));
  return {
    addons: found.flatMap(({ addons }) => addons).filter((addon) => addon.environment === (environment ?? addon.environment)),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function problemOf(dir: string, entries: readonly fs.Dirent[]): Diagnostic | undefined {
  if (!folderEntries(dir)) {
    return error({
      code: 'ADDONS_FOLDER_MISSING',
      message: 'the folder of add-ons does not exist or cannot be read',
      hint: 'Give the folder that holds the add-ons.',
      subject: displayPath(dir),
    });
  }
  if (entries.every((entry) => entry.isFile())) {
    return problemAt(dir, 'the folder of add-ons holds none', 'Add an add-on, or give another folder.');
  }
  if (!entries.some((entry) => entry.name === 'metadata')) return undefined;
  const parent = displayPath(path.dirname(path.resolve(dir)));
  return problemAt(dir, 'this is itself an add-on, not the folder that holds add-ons', `Give the folder above it: ${parent}.`);
}

function findEnvironments(dir: string, entry: fs.Dirent): FoundAddons {
  const folder = path.join(dir, entry.name);
  const refuse = (message: string, hint: string): FoundAddons => ({
    addons: [],
    diagnostics: [problemAt(folder, message, hint)],
  });
  if (entry.isFile()) return passedOver(folder, entry.name);
  if (!entry.isDirectory()) return refuse(`${quote(entry.name)} is not the folder of an add-on`, 'Move it elsewhere.');
  const metadata = folderEntries(folder)?.some((each) => each.name === 'metadata' && each.isDirectory())
    ? folderEntries(path.join(folder, 'metadata'))
    : undefined;
  if (!metadata)
    return refuse(`the add-on ${quote(entry.name)} has no folder metadata/`, 'Add metadata/<environment>/addon.yaml.');
  const isEnvironment = (each: fs.Dirent): boolean => each.isDirectory() && ENVIRONMENT_NAMES.includes(each.name);
  const names = metadata.filter(isEnvironment).map((each) => each.name);
  const hint = `The environments are: ${ENVIRONMENT_NAMES.join(', ')}.`;
  return {
    addons: ENVIRONMENT_NAMES.filter((name) => names.includes(name)).map((name) => ({
      name: entry.name,
      folder,
      environment: name,
    })),
    diagnostics: metadata
      .filter((each) => !isEnvironment(each))
      .map(({ name }) =>
        problemAt(path.join(folder, 'metadata', name), `${quote(name)} is not the folder of an environment`, hint),
      ),
  };
}

/** A file holds no add-on; one like `.gitkeep` or `.DS_Store` is not worth a word. */
function passedOver(file: string, name: string): FoundAddons {
  const message = `${quote(name)} is passed over: it is not the folder of an add-on`;
  const diagnostics = name.startsWith('.') ? [] : [warning({ code: 'ADDONS_FILE_IGNORED', message, subject: displayPath(file) })];
  return { addons: [], diagnostics };
}

function problemAt(place: string, message: string, hint: string): Diagnostic {
  return error({ code: 'ADDONS_FOLDER', message, hint, subject: displayPath(place) });
}

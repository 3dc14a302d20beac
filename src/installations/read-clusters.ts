import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { Environment, isClusterFolder } from '../environment';
import { folderEntries } from '../files';
import { synthesisHost } from '../host';
import { type Inventory, readInventory } from '../inventory';
import { displayPath } from '../yaml';
import { type Allowance, readAllowance } from './allowance';
import type { ClusterSource } from './cluster-source';
import { readClusterFile } from './read-cluster-file';

/** The clusters of an environment. */
export interface EnvironmentClusters {
  readonly environment: Environment;
  readonly inventory?: Inventory;
  readonly allowance?: Allowance;
  readonly sources: readonly ClusterSource[];
}

/** What a folder of clusters holds. */
export interface FoundClusters {
  readonly environments: readonly EnvironmentClusters[];
  /** What is wrong with the folder and with the files that are not those of a cluster. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Files beside the cluster files. */
const INVENTORY = 'inventory.yaml';
const ALLOWANCE = 'allowance.yaml';

/**
 * Reads `<folder>/<environment>/*.yaml`, of the environments and clusters that are synthesized. Under the `addons` command some files can
 * be replaced by what an edit makes of them, and those that have changed since a commit are read in both forms.
 */
export function readClusters(folder: string): FoundClusters {
  const wanted = synthesisHost()?.environments;
  const entries = folderEntries(folder);
  const edited = editedFiles().map(([file]) => path.dirname(file));
  const isEdited = (name: string) => edited.includes(path.resolve(folder, name));
  if (!entries && !Environment.ALL.some(({ name }) => isEdited(name))) {
    return { environments: [], diagnostics: [missing(folder)] };
  }
  const diagnostics = (entries ?? [])
    .filter((entry) => !isFolderOfEnvironment(entry))
    .map(({ name }) => stray(path.join(folder, name)));
  const environments = Environment.ALL.filter(
    ({ name }) => (!wanted || wanted.includes(name)) && (isEdited(name) || entries?.some((entry) => entry.name === name)),
  ).map((environment) => readEnvironment(path.join(folder, environment.name), environment, diagnostics));
  return { environments, diagnostics };
}

function readEnvironment(folder: string, environment: Environment, diagnostics: Diagnostic[]): EnvironmentClusters {
  const sources: ClusterSource[] = [];
  let inventory: Inventory | undefined;
  let allowance: Allowance | undefined;
  for (const name of namesIn(folder)) {
    const file = path.join(folder, name);
    if (name === INVENTORY) {
      const read = readInventory(file);
      diagnostics.push(...read.diagnostics);
      inventory = read.inventory;
    } else if (name === ALLOWANCE) {
      const read = readAllowance(file);
      diagnostics.push(...read.diagnostics);
      allowance = read.allowance;
    } else if (isFileOfCluster(name)) {
      if (isWanted(name)) sources.push(readCluster(file, environment));
    } else {
      diagnostics.push(stray(file));
    }
  }
  return { environment, ...(inventory && { inventory }), ...(allowance && { allowance }), sources };
}

/** The files on disk, and those that an edit is about to make. */
function namesIn(folder: string): string[] {
  const edited = editedFiles().filter(([file]) => path.dirname(file) === path.resolve(folder));
  const names = new Set(folderEntries(folder)?.map(({ name }) => name));
  for (const [file, text] of edited) {
    if (text === undefined) names.delete(path.basename(file));
    else names.add(path.basename(file));
  }
  return [...names].sort();
}

function editedFiles(): [string, string | undefined][] {
  return [...(synthesisHost()?.overlay ?? [])];
}

function isFileOfCluster(file: string): boolean {
  const { name, ext } = path.parse(file);
  return ext === '.yaml' && isClusterFolder(name);
}

function isWanted(name: string): boolean {
  const clusters = synthesisHost()?.clusters;
  return !clusters || clusters.includes(path.parse(name).name);
}

function readCluster(file: string, environment: Environment): ClusterSource {
  const { overlay, committed } = synthesisHost() ?? {};
  const { name } = path.parse(file);
  const absolute = path.resolve(file);
  const display = displayPath(file);
  const read = readClusterFile(file, display, overlay?.get(absolute));
  const before = committed?.get(absolute);
  const { cluster } = before === undefined ? {} : readClusterFile(file, display, before);
  return { environment, name, ...read, ...(cluster && { committed: cluster }) };
}

function isFolderOfEnvironment(entry: fs.Dirent): boolean {
  return entry.isDirectory() && Environment.named(entry.name) !== undefined;
}

/** Git keeps no empty folder: the last cluster file takes it along. What is there and cannot be read is another matter. */
function missing(folder: string): Diagnostic {
  const subject = displayPath(folder);
  if (fs.existsSync(folder)) {
    const message = 'the folder of clusters cannot be read';
    return error({ code: 'CLUSTERS_FOLDER_UNREADABLE', message, hint: 'Check what it is and who may read it.', subject });
  }
  return warning({
    code: 'CLUSTERS_FOLDER_MISSING',
    message: 'the folder of clusters does not exist, so no cluster has an add-on',
    hint: 'Check the path; the files are clusters/<environment>/<cluster>.yaml.',
    subject,
  });
}

function stray(file: string): Diagnostic {
  return error({
    code: 'CLUSTERS_STRAY_FILE',
    message: `${quote(path.basename(file))} is not the file of a cluster: those are <environment>/<cluster>.yaml, in lower-case letters, digits, hyphens and dots`,
    hint: 'Rename it, or move it elsewhere.',
    where: { file: displayPath(file), line: 1, column: 1 },
  });
}

import * as path from 'node:path';
import { type Diagnostic, error, quote } from '../diagnostics';
import { Environment, type EnvironmentName } from '../environment';
import { folderEntries, readFileBounded } from '../files';
import { type ReadCluster, readClusterFile } from '../installations';
import { isDnsSubdomain } from '../kubernetes';
import { displayPath, MAX_FILE_BYTES, readText } from '../yaml';
import { editYaml, type YamlEdit } from './edit-yaml';

/** A cluster file on disk. */
export interface ClusterFile {
  /** Absolute path. */
  readonly file: string;
  readonly environment: EnvironmentName;
  /** Its name without `.yaml`: that of its folder in the tree. */
  readonly name: string;
}

/** A cluster file as it was read for an edit. */
export interface LoadedCluster extends ClusterFile {
  /** All of its text, a byte order mark included. */
  readonly text: string;
  /** True for one that is not on disk yet. */
  readonly isNew: boolean;
  readonly read: ReadCluster;
}

/** A cluster file that is to be written. */
export interface EditedCluster extends ClusterFile {
  /** Its text when it was read; absent for a new one. */
  readonly before?: string;
  /** Its text to be; absent if it is to go. */
  readonly after?: string;
}

/** Names of the files beside the cluster files. */
const OTHERS = ['inventory', 'allowance'];
const BOM = '\ufeff';

/** The cluster files in a folder, by environment and name. */
export function findClusterFiles(folder: string): ClusterFile[] {
  return Environment.ALL.flatMap(({ name: environment }) => {
    const entries = folderEntries(path.join(folder, environment)) ?? [];
    const names = entries
      .map((entry) => path.parse(entry.name))
      .filter(({ ext, name }) => ext === '.yaml' && isClusterName(name));
    return names.map(({ name }) => clusterFile(folder, environment, name));
  });
}

/** True if a cluster file can have this name. */
export function isClusterName(name: string): boolean {
  return isDnsSubdomain(name) && !OTHERS.includes(name);
}

/** The file of a cluster, whether it is there or not. */
export function clusterFile(folder: string, environment: EnvironmentName, name: string): ClusterFile {
  return { file: path.resolve(folder, environment, `${name}.yaml`), environment, name };
}

/** Reads a cluster file for an edit. One that is a symbolic link is refused: the edit would replace the link. */
export function loadCluster(cluster: ClusterFile): {
  readonly loaded?: LoadedCluster;
  readonly diagnostics: readonly Diagnostic[];
} {
  const found = readFileBounded(cluster.file, MAX_FILE_BYTES);
  if ('problem' in found) return { diagnostics: [found.problem] };
  const display = displayPath(cluster.file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found.content);
  } catch {
    return { diagnostics: readText(cluster.file, display).diagnostics };
  }
  const read = readClusterFile(cluster.file, display, withoutMark(text));
  return { loaded: { ...cluster, text, isNew: false, read }, diagnostics: read.diagnostics };
}

/** A cluster file that is not there yet, with a text to begin with. */
export function newCluster(cluster: ClusterFile, text: string): LoadedCluster {
  return { ...cluster, text, isNew: true, read: readClusterFile(cluster.file, displayPath(cluster.file), text) };
}

/** Makes edits in the text of a cluster file. */
export function editCluster(
  { text, isNew, read: _, ...cluster }: LoadedCluster,
  edits: readonly YamlEdit[],
): { readonly edited?: EditedCluster; readonly diagnostics: readonly Diagnostic[] } {
  const result = editYaml(displayPath(cluster.file), withoutMark(text), edits);
  if (result.text === undefined) return { diagnostics: result.diagnostics };
  const mark = text.startsWith(BOM) ? BOM : '';
  return { edited: { ...cluster, ...(!isNew && { before: text }), after: mark + result.text }, diagnostics: [] };
}

/** What readers are given of a text: the mark only says that it is UTF-8. */
export function withoutMark(text: string): string {
  return text.startsWith(BOM) ? text.slice(BOM.length) : text;
}

/** The cluster file of a name, or why there is not exactly one. */
export function clusterNamed(
  files: readonly ClusterFile[],
  name: string,
  environment: EnvironmentName | undefined,
): { readonly cluster?: ClusterFile; readonly problem?: Diagnostic } {
  const found = files.filter((each) => each.name === name && (environment === undefined || each.environment === environment));
  const [cluster, other] = found;
  if (cluster && !other) return { cluster };
  if (!cluster) {
    const known = files.map((each) => each.name);
    const hint =
      known.length > 0 ? `There are: ${[...new Set(known)].slice(0, MAX_LISTED).join(', ')}.` : 'Make it with addons install.';
    const message = `there is no cluster file ${quote(`${name}.yaml`)}${environment ? ` of ${environment}` : ''}`;
    return { problem: error({ code: 'EDIT_CLUSTER_UNKNOWN', message, hint }) };
  }
  const message = `the cluster ${quote(name)} is in ${found.map((each) => each.environment).join(' and ')}`;
  return { problem: error({ code: 'EDIT_CLUSTER_AMBIGUOUS', message, hint: 'Give --environment.' }) };
}

/** A fleet has too many names to read. */
const MAX_LISTED = 20;

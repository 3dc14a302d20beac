import * as path from 'node:path';
import clusterSchema from '../../schema/cluster.schema.json';
import { type Diagnostic, hasErrors, type Location } from '../diagnostics';
import { JsonSchema, parseYaml, readYaml } from '../yaml';
import type { ClusterSettings } from './cluster-settings';
import type { ClusterInstallations } from './installation';
import { installationsOf, withoutPath } from './installations-of';

/** A cluster file that was read. */
export interface ReadCluster {
  /** Name of the cluster's folder in the tree: that of the file without its extension. */
  readonly name: string;
  /** The file as a person would type it. */
  readonly file: string;
  /** Absent if the file has errors. */
  readonly cluster?: ClusterInstallations;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a setting, such as `['addons', 'widget', 'parameters', 'size']`; of the nearest one around it if it is not there. */
  locate(path: readonly string[]): Location;
}

const SCHEMA = new JsonSchema<ClusterSettings>(clusterSchema);

/**
 * Reads `clusters/<environment>/<cluster>.yaml`. All problems are told at once, each at its line.
 * @param text what to read in the place of what the file holds
 */
export function readClusterFile(file: string, displayName: string, text?: string): ReadCluster {
  const { name } = path.parse(file);
  const parsed = text === undefined ? readYaml(file, displayName) : parseYaml(displayName, text);
  const { readable: source, diagnostics: unreadable } = parsed;
  const locate = (at: readonly string[]): Location => source?.locate(at) ?? { file: displayName, line: 1, column: 1 };
  const read = { name, file: displayName, locate };
  if (!source) return { ...read, diagnostics: unreadable };
  const { value, diagnostics: misfits } = SCHEMA.read(source);
  const faults = [...unreadable, ...misfits];
  if (!value || hasErrors(faults)) return { ...read, diagnostics: faults };
  const { installations, problems } = installationsOf(value);
  const diagnostics = [...faults, ...problems.map((problem) => ({ ...withoutPath(problem), where: locate(problem.path) }))];
  return { ...read, diagnostics, cluster: { clusterDeployment: value.clusterDeployment, installations } };
}

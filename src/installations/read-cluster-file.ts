import clusterSchema from '../../schema/cluster.schema.json';
import { type Diagnostic, hasErrors, type Location } from '../diagnostics';
import { JsonSchema, parseYaml, readYaml } from '../yaml';
import type { ClusterSettings } from './cluster-settings';
import type { ClusterInstallations } from './installation';
import { installationsOf, withoutPath } from './installations-of';

/** A cluster file that was read. */
export interface ReadCluster {
  /** Absent if the file cannot be read as one. */
  readonly cluster?: ClusterInstallations;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a setting, such as `['addons', 'widget', 'version']`; of the nearest one around it if it is not there. */
  readonly locate: (path: readonly string[]) => Location;
}

const SCHEMA = new JsonSchema<ClusterSettings>(clusterSchema);

/**
 * Reads `clusters/<environment>/<cluster>.yaml`. All problems are told at once, each at its line.
 * @param displayName the file as a person would type it
 * @param text what to read in the place of what the file holds
 */
export function readClusterFile(file: string, displayName: string, text?: string): ReadCluster {
  const { readable: source, diagnostics: unreadable } =
    text === undefined ? readYaml(file, displayName) : parseYaml(displayName, text);
  const locate = (at: readonly string[]): Location => source?.locate(at) ?? { file: displayName, line: 1, column: 1 };
  if (!source) return { diagnostics: unreadable, locate };
  const { value, diagnostics: misfits } = SCHEMA.read(source);
  const faults = [...unreadable, ...misfits];
  if (!value || hasErrors(faults)) return { diagnostics: faults, locate };
  const { installations, problems } = installationsOf(value);
  const diagnostics = [...faults, ...problems.map((problem) => ({ ...withoutPath(problem), where: locate(problem.path) }))];
  return { diagnostics, locate, cluster: { clusterDeployment: value.clusterDeployment, installations } };
}

import clusterSchema from '../../schema/cluster.schema.json';
import { type Diagnostic, hasErrors, type Location } from '../diagnostics';
import { JsonSchema, parseYaml, readText } from '../yaml';
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
 * @param given what to read in the place of what the file holds
 */
export function readClusterFile(file: string, displayName: string, given?: string): ReadCluster {
  const { text, diagnostics: unread } = given === undefined ? readText(file, displayName) : { text: given, diagnostics: [] };
  if (text === undefined) return { diagnostics: unread, locate: () => ({ file: displayName, line: 1, column: 1 }) };
  const { readable: source, diagnostics: unreadable } = parseYaml(displayName, text);
  const locate = locator(displayName, text);
  if (!source) return { diagnostics: unreadable, locate };
  const { value, diagnostics: misfits } = SCHEMA.read(source);
  const faults = [...unreadable, ...misfits];
  if (!value || hasErrors(faults)) return { diagnostics: faults, locate };
  const { installations, problems } = installationsOf(value);
  const diagnostics = [...faults, ...problems.map((problem) => ({ ...withoutPath(problem), where: locate(problem.path) }))];
  return { diagnostics, locate, cluster: { clusterDeployment: value.clusterDeployment, installations } };
}

/**
 * Reads the text again when a place is asked for. A fleet has thousands of files and hardly a problem: to keep what their places are known
 * by would take most of the memory of a run.
 */
function locator(displayName: string, text: string): ReadCluster['locate'] {
  return (path) => parseYaml(displayName, text).readable?.locate(path) ?? { file: displayName, line: 1, column: 1 };
}

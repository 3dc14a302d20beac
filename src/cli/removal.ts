import type { LoadedCluster, WrittenStage } from '../cluster-edits';
import { folderChanges, Git } from '../git';
import { readClusterFile } from '../installations';
import type { UninstallProgress } from '../status';
import { displayPath } from '../yaml';
import { lookAtFleet } from './look-at-fleet';
import type { FleetOptions } from './status-options';

/** The stage of a removal in the last commit: `absent` if that does not have the add-on, `unknown` if there is no repository. */
export type CommittedStage = WrittenStage | 'absent' | 'unknown';

/**
 * The stage of a removal in the last commit of a cluster file.
 * @throws GitError if git is missing or takes too long
 */
export async function committedStage({ file, read }: LoadedCluster, addon: string): Promise<CommittedStage> {
  const base = process.cwd();
  const changes = await folderChanges(new Git(base, process.env), base, file);
  if (!changes) return 'unknown';
  const text = changes.get(file);
  if (changes.has(file) && text === undefined) return 'absent';
  const committed = text === undefined ? read : readClusterFile(file, displayPath(file), text);
  return committed.cluster?.installations.find((each) => each.addon === addon)?.form.stage ?? 'absent';
}

/** How far the removal has come on the cluster; undefined if nothing says where to look. */
export async function seenRemoval(
  options: FleetOptions,
  { read }: LoadedCluster,
  addon: string,
): Promise<UninstallProgress | undefined> {
  const { from, kubeconfig, context } = options;
  if (!read.cluster || (from === undefined && kubeconfig === undefined && context === undefined)) return undefined;
  const { uninstallStage } = await import('../status');
  const { namespace, name } = read.cluster.clusterDeployment;
  const { assessments } = await lookAtFleet(options, { addon, cluster: `${namespace}/${name}` });
  const [found] = assessments;
  // The hub knows the cluster, and nothing of the add-on there.
  return found ? uninstallStage(found.facts) : { stage: 'removed' };
}

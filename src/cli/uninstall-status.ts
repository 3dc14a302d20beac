import { type LoadedCluster, writtenRemoval } from '../cluster-edits';
import { printable, quote } from '../diagnostics';
import type { UninstallProgress } from '../status';
import type { EditOptions } from './edit-options';
import { CommandError, ExitCode } from './exit-code';
import { committedStage } from './removal';
import { OWNERS, timeText } from './status-view';

/**
 * Shows where a removal stands: in the file, in the last commit, and on the cluster if somebody looked there.
 * @throws CommandError if the file does not have the add-on and nobody looked
 */
export async function showRemoval(
  addon: string,
  loaded: LoadedCluster,
  seen: UninstallProgress | undefined,
  format: EditOptions['format'],
): Promise<ExitCode> {
  const installation = loaded.read.cluster?.installations.find((each) => each.addon === addon);
  if (!installation && !seen) {
    throw new CommandError(
      `${quote(addon)} is not in the file of the cluster; give --kubeconfig, --context or --from to look there`,
    );
  }
  const { since } = writtenRemoval(loaded, addon);
  const [stage, committed] = [installation?.form.stage ?? 'absent', await committedStage(loaded, addon)];
  const where = `${loaded.environment}/${loaded.name}`;
  const wait = seen && seen.stage !== 'removed' ? seen : undefined;
  const waiting = timeText(wait?.since);
  if (format === 'json') {
    const cluster = seen && { ...seen, ...(waiting !== '' && { since: waiting }) };
    process.stdout.write(
      `${JSON.stringify({ addon, cluster: where, file: stage, since, committed, seen: cluster }, undefined, 2)}\n`,
    );
    return ExitCode.OK;
  }
  const lines = [
    `${addon} on ${where}`,
    `  file     ${stage}${since === undefined ? '' : ` since ${since}`}${stage === committed ? ', as committed' : `; committed: ${committed}`}`,
    ...(seen ? [`  cluster  ${seen.stage}${waiting === '' ? '' : ` since ${waiting}`}`] : []),
    ...(wait
      ? [`  waits    for ${printable(wait.waitsFor)}`, `  next     for ${OWNERS[wait.owner]}: ${printable(wait.next)}`]
      : []),
  ];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return ExitCode.OK;
}

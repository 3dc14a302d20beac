import type { Command } from 'commander';
import type { EditedCluster, LoadedCluster, UninstallStep } from '../cluster-edits';
import { type Diagnostic, hasErrors, printable } from '../diagnostics';
import { type Decision, editClusters } from './edit-clusters';
import { addEditOptions, type EditOptions } from './edit-options';
import { CommandError, type ExitCode } from './exit-code';
import { placed } from './install';
import { addFleetOptions, type FleetOptions } from './status-options';

interface UninstallOptions extends EditOptions, FleetOptions {
  readonly cluster: string;
  readonly keepObjects?: boolean;
  readonly acknowledged?: boolean;
  readonly status?: boolean;
}

/** Adds `addons uninstall ADDON --cluster C`. `exit` is told the exit code. */
export function addUninstallCommand(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('uninstall')
    .summary('take an add-on off a cluster, stage by stage')
    .description(
      'Does the next stage of the removal in the file of the cluster: tells the add-on to clean up; then, once its operator has ' +
        'acknowledged that, takes it out, with --keep-objects by way of a stage that leaves its objects. Each stage is a commit, and is ' +
        'refused before the one before it is done.',
    )
    .argument('<addon>', 'id of the add-on')
    .requiredOption('--cluster <name>', 'name of the cluster file')
    .option('--keep-objects', "leave the add-on's objects on the cluster")
    .option('--status', 'only show which stage it is in and what it waits for')
    .option('--acknowledged', 'vouch for what would be looked for on the cluster');
  addEditOptions(command);
  addFleetOptions(command).action(async (addon: string, options: UninstallOptions) => exit(await uninstall(addon, options)));
}

type Room = typeof import('../cluster-edits');

async function uninstall(addon: string, options: UninstallOptions): Promise<ExitCode> {
  const room = await import('../cluster-edits');
  const { reportEdit } = await import('./edit-report');
  const { loaded, diagnostics } = open(room, options);
  const cluster = loaded?.read.cluster;
  if (!loaded || !cluster) return reportEdit({ plans: [], diagnostics }, options, '');
  const installation = cluster.installations.find((each) => each.addon === addon);
  const { committedStage, seenRemoval } = await import('./removal');
  if (options.status) {
    const { showRemoval } = await import('./uninstall-status');
    return showRemoval(addon, loaded, await seenRemoval(options, loaded, addon), options.format);
  }
  if (!installation) {
    const problems = room.notInstalled(cluster, addon).problems.map((each) => placed(each, loaded));
    return reportEdit({ plans: [], diagnostics: problems }, options, '');
  }
  const written = room.writtenRemoval(loaded, addon);
  const keepObjects = written.keepObjects || (options.keepObjects ?? false);
  const seen = await seenRemoval(options, loaded, addon);
  const committed = await committedStage(loaded, addon);
  if (committed === 'unknown')
    throw new CommandError('the stages of a removal are commits, and this folder is in no Git repository');
  const refused = room.outOfOrder(installation, {
    ...(committed !== 'absent' && { committed }),
    ...(seen && { seen: seen.stage, ...(seen.stage !== 'removed' && { waitsFor: printable(seen.waitsFor) }) }),
    isVouchedFor: options.acknowledged ?? false,
  });
  const now = new Date().toISOString().replace(/\.[0-9]+Z$/, 'Z');
  const planned = refused ?? room.uninstallEdits(installation, { keepObjects, now });
  if (planned.problems.length > 0) {
    return reportEdit({ plans: [], diagnostics: planned.problems.map((each) => placed(each, loaded)) }, options, '');
  }
  const step = room.nextStep(installation, keepObjects);
  const isLast = step === 'remove' && cluster.installations.length === 1;
  const decide = (): Decision => {
    const { edited, diagnostics: failed } = room.editCluster(loaded, planned.edits);
    return { edited: edited ? [isLast ? withoutFile(edited) : edited] : [], diagnostics: failed };
  };
  return reportEdit(await editClusters(options, decide), options, 'nothing to do', SAYS[step](addon, options.cluster));
}

/** A cluster without add-ons needs no file. */
function withoutFile({ after: _, ...edited }: EditedCluster): EditedCluster {
  return edited;
}

const SAYS: Readonly<Record<UninstallStep, (addon: string, cluster: string) => string>> = {
  signal: (addon, cluster) =>
    `the add-on is told to clean up; when its operator has acknowledged that, run addons uninstall ${addon} --cluster ${cluster} again\n`,
  retire: (addon, cluster) =>
    `its objects will stay; when Hive has taken the change over, run addons uninstall ${addon} --cluster ${cluster} again\n`,
  unlabel: (addon, cluster) =>
    `its label goes; when the ClusterDeployment has lost it, run addons uninstall ${addon} --cluster ${cluster} again\n`,
  remove: () => 'it is no longer in the file; Argo CD removes its SyncSets once a person confirms\n',
};

function open(
  { clusterNamed, findClusterFiles, loadCluster }: Room,
  { cluster: name, clusters, environment }: UninstallOptions,
): { readonly loaded?: LoadedCluster; readonly diagnostics: readonly Diagnostic[] } {
  const { cluster, problem } = clusterNamed(findClusterFiles(clusters), name, environment);
  if (problem) return { diagnostics: [problem] };
  const found = cluster ? loadCluster(cluster) : { diagnostics: [] };
  return hasErrors(found.diagnostics) ? { diagnostics: found.diagnostics } : found;
}

import { type Command, Option } from 'commander';
import type { ClusterFile, EditProblem, InstallRequest, LoadedCluster } from '../cluster-edits';
import { type Diagnostic, error, quote } from '../diagnostics';
import type { OfferedAddon } from '../host';
import { isDnsLabel } from '../kubernetes/names';
import { type Decision, editClusters } from './edit-clusters';
import { addEditOptions, type EditOptions, setOption } from './edit-options';
import { CommandError, type ExitCode } from './exit-code';

interface InstallOptions extends EditOptions {
  readonly cluster: string;
  readonly namespace?: string;
  readonly version: string;
  readonly set?: ReadonlyMap<string, string>;
  readonly parametersSecret?: string;
  readonly ids?: readonly string[];
  readonly upgrade?: 'automatic' | 'manual';
  readonly form?: 'syncset' | 'label';
}

/** Adds `addons install ADDON --cluster C`. `exit` is told the exit code. */
export function addInstallCommand(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('install')
    .summary('install an add-on on a cluster')
    .description(
      'Adds an add-on to clusters/<environment>/<cluster>.yaml, checks the whole project with it, and shows what it does.',
    )
    .argument('<addon>', 'id of the add-on')
    .requiredOption('--cluster <name>', 'name of the cluster file; a new one is made with --environment and --namespace')
    .option('--namespace <name>', 'namespace of the ClusterDeployment, for a cluster that has no file yet')
    .option('--version <version>', 'an exact version, or latest for the newest at each synthesis', 'latest')
    .addOption(setOption())
    .option('--parameters-secret <name>', 'Secret beside the ClusterDeployment that has the values; needs --ids')
    .addOption(
      new Option('--ids <list>', 'the parameters in that Secret, with commas between them').argParser((text) => text.split(',')),
    )
    .addOption(new Option('--upgrade <how>', 'whether addons upgrade moves an exact version').choices(['automatic', 'manual']))
    .addOption(new Option('--form <form>', 'how Hive is told (default: syncset)').choices(['syncset', 'label']));
  addEditOptions(command).action(async (addon: string, options: InstallOptions) => exit(await install(addon, options)));
}

async function install(addon: string, options: InstallOptions): Promise<ExitCode> {
  const request = requestOf(addon, options);
  const edits = await import('../cluster-edits');
  checkNames(edits, options);
  const { reportEdit } = await import('./edit-report');
  const decide = (addons: readonly OfferedAddon[]): Decision => {
    const { loaded, diagnostics } = open(edits, options);
    if (!loaded?.read.cluster) return { edited: [], diagnostics };
    const { offer, refused } = edits.offerOf(addons, loaded.environment, addon);
    const planned = refused ?? edits.installEdits(loaded.read.cluster, request, offer);
    if (planned.problems.length > 0) return { edited: [], diagnostics: planned.problems.map((each) => placed(each, loaded)) };
    const { edited, diagnostics: failed } = edits.editCluster(loaded, planned.edits);
    return { edited: edited ? [edited] : [], diagnostics: failed };
  };
  return reportEdit(await editClusters(options, decide), options, 'nothing to do');
}

function requestOf(addon: string, { version, upgrade, form, set, parametersSecret, ids }: InstallOptions): InstallRequest {
  if ((parametersSecret === undefined) !== (ids === undefined))
    throw new CommandError('--parameters-secret and --ids go together');
  return {
    addon,
    version,
    values: set ?? new Map(),
    ...(upgrade && { upgrade }),
    ...(form && { form }),
    ...(parametersSecret !== undefined && ids && { parametersSecret: { name: parametersSecret, ids } }),
  };
}

/** The name becomes part of a path. */
function checkNames({ isClusterName }: typeof import('../cluster-edits'), { cluster, namespace }: InstallOptions): void {
  if (!isClusterName(cluster)) throw new CommandError(`--cluster: ${quote(cluster)} is not the name of a cluster file`);
  if (namespace !== undefined && !isDnsLabel(namespace))
    throw new CommandError(`--namespace: ${quote(namespace)} is no namespace`);
}

/** The cluster's file; one that is not there is begun. */
function open(
  { clusterFile, clusterNamed, findClusterFiles, loadCluster, newCluster, newClusterText }: typeof import('../cluster-edits'),
  { cluster: name, clusters, environment, namespace }: InstallOptions,
): { readonly loaded?: LoadedCluster; readonly diagnostics: readonly Diagnostic[] } {
  const { cluster, problem } = clusterNamed(findClusterFiles(clusters), name, environment);
  if (cluster) {
    const found = loadCluster(cluster);
    const known = found.loaded?.read.cluster?.clusterDeployment.namespace;
    if (namespace === undefined || known === undefined || known === namespace) return found;
    throw new CommandError(`--namespace: the cluster has a file already, with the namespace ${quote(known)}`);
  }
  if (environment !== undefined && namespace !== undefined) {
    const file: ClusterFile = clusterFile(clusters, environment, name);
    return { loaded: newCluster(file, newClusterText(file.file, process.cwd(), { name, namespace })), diagnostics: [] };
  }
  if (!problem) return { diagnostics: [] };
  const hint = `${problem.hint ?? ''} To begin its file, give --environment and --namespace.`.trim();
  return { diagnostics: [{ ...problem, ...(problem.code === 'EDIT_CLUSTER_UNKNOWN' && { hint }) }] };
}

/** A problem with its place in the file as it is; a new one has none. */
export function placed({ path, ...problem }: EditProblem, { isNew, read }: LoadedCluster): Diagnostic {
  return error({ ...problem, ...(!isNew && { where: read.locate(path) }) });
}

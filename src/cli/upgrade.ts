import { type Command, Option } from 'commander';
import type { LoadedCluster, UpgradeRequest, YamlEdit } from '../cluster-edits';
import type { Diagnostic } from '../diagnostics';
import { hasErrors, quote } from '../diagnostics';
import type { OfferedAddon } from '../host';
import { type Decision, editClusters } from './edit-clusters';
import { addEditOptions, type EditOptions, setOption } from './edit-options';
import { CommandError, type ExitCode } from './exit-code';
import { placed } from './install';

interface UpgradeOptions extends EditOptions {
  readonly cluster?: string;
  readonly all?: boolean;
  readonly version?: string;
  readonly set?: ReadonlyMap<string, string>;
  readonly unset?: readonly string[];
  readonly allowDowngrade?: boolean;
}

/** Adds `addons upgrade [ADDON]`. `exit` is told the exit code. */
export function addUpgradeCommand(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('upgrade')
    .summary('move add-ons on clusters to another version, or change their parameters')
    .description(
      'Changes an add-on in the files of clusters. Without ADDON, each exact version with upgrade: automatic becomes the newest release of ' +
        'the environment.',
    )
    .argument('[addon]', 'id of the add-on (default: those that are upgraded automatically)')
    .option('--cluster <name>', 'name of the cluster file')
    .option('--all', 'all clusters that have it, of one environment with --environment')
    .option('--version <version>', 'latest, or an exact version (default: the newest)')
    .addOption(setOption())
    .addOption(
      new Option('--unset <id>', 'parameter that gets its default again; repeat it for more').argParser(
        (id: string, before: readonly string[] = []) => [...before, id],
      ),
    )
    .option('--allow-downgrade', 'take an older version too');
  addEditOptions(command).action(async (addon: string | undefined, options: UpgradeOptions) =>
    exit(await upgrade(addon, options)),
  );
}

async function upgrade(addon: string | undefined, options: UpgradeOptions): Promise<ExitCode> {
  const request = requestOf(addon, options);
  const edits = await import('../cluster-edits');
  const { reportEdit } = await import('./edit-report');
  const decide = (addons: readonly OfferedAddon[]): Decision => {
    const { clusters, diagnostics } = load(edits, options);
    const all: Diagnostic[] = [...diagnostics];
    // What is not asked for by name can be missing on a cluster.
    const mustBeThere = options.cluster !== undefined;
    const edited = clusters.flatMap((cluster) => {
      const made =
        addon === undefined ? automatic(edits, cluster, addons) : named(edits, cluster, addon, request, addons, mustBeThere);
      all.push(...made.diagnostics);
      if (made.edits.length === 0) return [];
      const result = edits.editCluster(cluster, made.edits);
      all.push(...result.diagnostics);
      return result.edited ?? [];
    });
    if (addon !== undefined && !mustBeThere && !hasErrors(all) && !clusters.some((cluster) => has(cluster, addon))) {
      throw new CommandError(`${quote(addon)} is on no cluster${options.environment ? ` of ${options.environment}` : ''}`);
    }
    return { edited, diagnostics: all };
  };
  return reportEdit(await editClusters(options, decide), options, 'nothing to do: all is as asked for');
}

function requestOf(
  addon: string | undefined,
  { all, allowDowngrade, cluster, set, unset = [], version }: UpgradeOptions,
): UpgradeRequest {
  if ((cluster === undefined) === !all) throw new CommandError('give either --cluster or --all');
  if (addon === undefined && (version !== undefined || set || unset.length > 0)) {
    throw new CommandError('--version, --set and --unset need the name of an add-on');
  }
  const both = unset.find((id) => set?.has(id));
  if (both !== undefined) throw new CommandError(`${quote(both)} is in --set and in --unset`);
  return {
    ...(version !== undefined && { version }),
    values: set ?? new Map(),
    unset: [...new Set(unset)],
    allowsDowngrade: allowDowngrade ?? false,
  };
}

type Room = typeof import('../cluster-edits');

/** The clusters that were asked for, as far as they can be read. */
function load(
  { clusterNamed, findClusterFiles, loadCluster }: Room,
  { cluster: name, clusters: folder, environment }: UpgradeOptions,
): { readonly clusters: readonly LoadedCluster[]; readonly diagnostics: readonly Diagnostic[] } {
  const files = findClusterFiles(folder).filter((each) => environment === undefined || each.environment === environment);
  const diagnostics: Diagnostic[] = [];
  const wanted = name === undefined ? files : oneOf(clusterNamed(files, name, environment), diagnostics);
  const clusters = wanted.flatMap((file) => {
    const { loaded, diagnostics: found } = loadCluster(file);
    // Problems of all files are told by the synthesis.
    if (!loaded) diagnostics.push(...found);
    return loaded ?? [];
  });
  return { clusters, diagnostics };
}

function oneOf({ cluster, problem }: ReturnType<Room['clusterNamed']>, diagnostics: Diagnostic[]) {
  if (problem) diagnostics.push(problem);
  return cluster ? [cluster] : [];
}

interface Made {
  readonly edits: readonly YamlEdit[];
  readonly diagnostics: readonly Diagnostic[];
}

function has({ read }: LoadedCluster, addon: string): boolean {
  return read.cluster?.installations.some((each) => each.addon === addon) ?? false;
}

function automatic({ automaticEdits }: Room, { environment, read }: LoadedCluster, addons: readonly OfferedAddon[]): Made {
  const offerOf = (addon: string) => addons.find(({ id, environment: where }) => id === addon && where === environment);
  const installations = read.cluster?.installations ?? [];
  return { edits: installations.flatMap((each) => automaticEdits(each, offerOf(each.addon))), diagnostics: [] };
}

function named(
  { notInstalled, offerOf, upgradeEdits }: Room,
  cluster: LoadedCluster,
  addon: string,
  request: UpgradeRequest,
  addons: readonly OfferedAddon[],
  mustBeThere: boolean,
): Made {
  const { environment, read } = cluster;
  if (!read.cluster || (!mustBeThere && !has(cluster, addon))) return { edits: [], diagnostics: [] };
  const installation = read.cluster.installations.find((each) => each.addon === addon);
  // Where it is going, it need not be moved.
  if (!mustBeThere && installation?.form.stage !== 'installed') return { edits: [], diagnostics: [] };
  const { offer, refused } = offerOf(addons, environment, addon);
  const planned = refused ?? (installation ? upgradeEdits(installation, request, offer) : notInstalled(read.cluster, addon));
  return { edits: planned.edits, diagnostics: planned.problems.map((each) => placed(each, cluster)) };
}

import * as path from 'node:path';
import type { EditedCluster } from '../cluster-edits';
import { type Diagnostic, DiagnosticsError, hasErrors, sortDiagnostics } from '../diagnostics';
import { Environment } from '../environment';
import { failedSynthesis, type OfferedAddon, type SynthesisHost, type SynthesisResult } from '../host';
import type { ClusterPlan } from '../plan';
import type { TreeFile } from '../tree';
import { committedClusters } from './committed-clusters';
import type { EditOptions } from './edit-options';
import { CommandError } from './exit-code';
import { Progress } from './progress';
import { runProjectApp } from './project-app';

/** What an edit is going to write, and what was found in making it. */
export interface Decision {
  readonly edited: readonly EditedCluster[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What an edit did to one cluster file, and does to its cluster once the tree is written and applied. */
export interface EditedPlan extends EditedCluster {
  readonly plan: ClusterPlan;
}

/** What came of an edit. Nothing was written if there is an error. */
export interface EditOutcome {
  readonly plans: readonly EditedPlan[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Edits cluster files. The whole project is synthesized with the new texts in their place, and only if nothing is wrong they are written. The
 * tree is not: that is left to `addons synth`.
 * @param decide makes the new texts, knowing the add-ons
 */
export async function editClusters(
  options: EditOptions,
  decide: (addons: readonly OfferedAddon[]) => Decision,
): Promise<EditOutcome> {
  const committed = await committedClusters(options.clusters, undefined);
  const { decision, result, files } = await synthesizeWith(options, new Map(committed), decide);
  const { edited } = decision;
  const diagnostics = sortDiagnostics(distinct([...decision.diagnostics, ...result.diagnostics]));
  if (hasErrors(diagnostics)) return { plans: [], diagnostics };
  const { planEdits } = await import('./plan-edit');
  const { plans, diagnostics: ofPlans } = planEdits(edited, options.output, files);
  const all = [...diagnostics, ...ofPlans];
  if (hasErrors(all)) return { plans: [], diagnostics: all };
  const failed = options.dryRun || edited.length === 0 ? [] : await write(edited);
  return failed.length > 0 ? { plans: [], diagnostics: [...all, ...failed] } : { plans, diagnostics: all };
}

/** Writes the files; why they cannot be written is told as any other problem. */
async function write(edited: readonly EditedCluster[]): Promise<readonly Diagnostic[]> {
  const { writeClusters } = await import('../cluster-edits');
  try {
    writeClusters(process.cwd(), edited);
    return [];
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    return cause.diagnostics;
  }
}

/** A cluster file that cannot be read is told by the edit and by the synthesis. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify([each.code, each.message, each.where]), each])).values()];
}

interface Synthesized {
  readonly decision: Decision;
  readonly result: SynthesisResult;
  readonly files: readonly TreeFile[];
}

async function synthesizeWith(
  options: EditOptions,
  committed: Map<string, string | undefined>,
  decide: (addons: readonly OfferedAddon[]) => Decision,
): Promise<Synthesized> {
  const folder = path.resolve(options.clusters);
  const overlay = new Map<string, string | undefined>();
  const progress = new Progress();
  const { withoutMark } = await import('../cluster-edits');
  let decided: Decision | { readonly thrown: unknown } | undefined;
  let files: readonly TreeFile[] = [];
  const host: Omit<SynthesisHost, 'onResult' | 'inputs'> = {
    environments: options.environment ? [options.environment] : Environment.ALL.map(({ name }) => name),
    outdir: path.resolve(options.output),
    check: true,
    committed,
    overlay,
    onClusters: (request) => {
      if (request.folder !== folder) return;
      decided = attempt(() => decide(request.addons));
      if ('thrown' in decided) return;
      for (const { file, before, after } of decided.edited) {
        overlay.set(file, after === undefined ? undefined : withoutMark(after));
        // What is not among the changes is committed as it is on disk.
        if (!committed.has(file) && before !== undefined) committed.set(file, withoutMark(before));
      }
    },
    onFiles: (found) => {
      files = found;
    },
    onProgress: (done, total) => progress.update(done, total),
  };
  const result = await run(options, host).finally(() => progress.stop());
  if (decided && 'thrown' in decided) throw decided.thrown;
  if (!decided && !hasErrors(result.diagnostics)) {
    throw new CommandError(
      `addons/main.ts does not read ${options.clusters}: add ClusterAddons.read(app, folder), or give --clusters`,
    );
  }
  return { decision: decided ?? { edited: [], diagnostics: [] }, result, files };
}

/** In the app, what is thrown would be taken for its author's mistake. */
function attempt(decide: () => Decision): Decision | { readonly thrown: unknown } {
  try {
    return decide();
  } catch (thrown) {
    return { thrown };
  }
}

async function run(
  { addons, clusters }: EditOptions,
  host: Omit<SynthesisHost, 'onResult' | 'inputs'>,
): Promise<SynthesisResult> {
  try {
    if (addons === undefined) return await runProjectApp(process.cwd(), host);
    const { runMetadataApp } = await import('./metadata-app');
    return runMetadataApp(addons, host, { clusters, repoUrl: UNUSED_REPO_URL });
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    return failedSynthesis(cause.diagnostics);
  }
}

/** The plan is about clusters: it has no Application. */
const UNUSED_REPO_URL = 'https://repository.invalid/plan.git';

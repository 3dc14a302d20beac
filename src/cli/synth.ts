import * as path from 'node:path';
import { type Command, Option } from 'commander';
import { letYoungGenerationGrow } from '../../bin/load.js';
import { DiagnosticsError, quote } from '../diagnostics';
import { Environment, type EnvironmentName, isClusterFolder } from '../environment';
import { failedSynthesis, type SynthesisHost, type SynthesisResult } from '../host';
import { environmentNamed } from './environment-named';
import { CommandError, type ExitCode } from './exit-code';
import { Progress } from './progress';
import { CLUSTERS, runProjectApp } from './project-app';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, reportSynthesis } from './report';
import { stopwatch } from './stopwatch';

interface SynthOptions {
  readonly environment?: readonly EnvironmentName[];
  readonly cluster?: readonly string[];
  readonly clusters?: string;
  readonly since?: string;
  readonly output: string;
  readonly check?: boolean;
  readonly repoUrl?: string;
  readonly diagnostics: DiagnosticFormat;
}

/** Adds `addons synth [DIR]`. `exit` is told the exit code. */
export function addSynthCommand(program: Command, exit: (code: ExitCode) => void): void {
  program
    .command('synth')
    .summary('write the GitOps tree')
    .description(
      'Synthesizes the app in addons/main.ts, or with DIR the metadata add-ons DIR/<add-on>/metadata/<environment>/addon.yaml.',
    )
    .argument('[dir]', 'folder of metadata add-ons; no TypeScript needed')
    .addOption(
      new Option('-e, --environment <name>', 'an environment to synthesize; repeat it for more (default: all)')
        .choices(Environment.ALL.map(({ name }) => name))
        .argParser((name: string, before: readonly string[] = []) => [...before, environmentNamed('--environment', name)]),
    )
    .addOption(
      new Option('--cluster <name>', 'write the folder of this cluster only; repeat it for more').argParser(
        (name: string, before: readonly string[] = []) => [...before, clusterNamed(name)],
      ),
    )
    .option('--clusters <folder>', 'with DIR: folder of cluster files, <folder>/<environment>/<cluster>.yaml')
    .option('--since <commit>', 'what parameters that cannot be edited are held against (default: HEAD, if there is one)')
    .option('-o, --output <folder>', 'root of the tree', process.env['CDK8S_OUTDIR'] || 'dist')
    .option('--check', 'write nothing; exit 1 and list the files if the tree differs')
    .option('--repo-url <url>', 'with DIR: Git address of the repository that holds the tree, for the Argo CD Applications')
    .addOption(new Option('--diagnostics <format>', 'form of the problems').choices(DIAGNOSTIC_FORMATS).default('text'))
    .action(async (dir: string | undefined, options: SynthOptions) => exit(await synth(dir, options)));
}

function clusterNamed(name: string): string {
  if (isClusterFolder(name)) return name;
  throw new CommandError(`--cluster: ${quote(name)} is not the name of a cluster file without its extension`);
}

/** Charts from which what is kept of a fleet is far larger than a young generation ever gets. */
const LARGE_FLEET = 2000;

async function synth(dir: string | undefined, options: SynthOptions): Promise<ExitCode> {
  if (options.output === '') throw new CommandError('--output is empty; name the folder of the tree, for example dist');
  if (options.repoUrl !== undefined && dir === undefined)
    throw new CommandError('--repo-url goes with DIR; an app says argoCd.repoUrl itself');
  if (options.clusters !== undefined && dir === undefined)
    throw new CommandError('--clusters goes with DIR; an app says ClusterAddons.read(app, folder) itself');
  const check = options.check ?? false;
  const format = options.diagnostics;
  const seconds = stopwatch();
  const progress = new Progress();
  const { committedClusters } = await import('./committed-clusters');
  const committed = await committedClusters(options.clusters ?? (dir === undefined ? CLUSTERS : undefined), options.since);
  const host: Omit<SynthesisHost, 'onResult' | 'inputs'> = {
    environments: options.environment ?? Environment.ALL.map(({ name }) => name),
    ...(options.cluster && { clusters: options.cluster }),
    ...(committed && { committed }),
    outdir: path.resolve(options.output),
    check,
    onProgress: (done, total) => {
      if (done === 1 && total >= LARGE_FLEET) letYoungGenerationGrow(true);
      progress.update(done, total);
    },
  };
  let result: SynthesisResult;
  try {
    result = dir === undefined ? await runProjectApp(process.cwd(), host) : await runMetadata(dir, host, options);
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    result = failedSynthesis(cause.diagnostics);
  } finally {
    progress.stop();
  }
  return reportSynthesis(result, { check, format, seconds: seconds() });
}

/** Loaded only when it runs: it brings all of cdk8s along, which a project's app has a copy of already. */
async function runMetadata(dir: string, host: Omit<SynthesisHost, 'onResult' | 'inputs'>, options: SynthOptions) {
  const { runMetadataApp } = await import('./metadata-app');
  return runMetadataApp(dir, host, options);
}

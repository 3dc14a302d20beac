import { type Command, Option } from 'commander';
import { type Diagnostic, DiagnosticsError, hasErrors } from '../diagnostics';
import type { ForgeKind, MergeRequestOutcome } from '../forges';
import type { Plan } from '../promotion';
import { CommandError, ExitCode } from './exit-code';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, printDiagnostics } from './report';

/** What a person chose to be done with a plan. */
export interface CarryOutOptions {
  readonly dryRun?: boolean;
  readonly branch?: boolean;
  readonly mergeRequest?: boolean;
  readonly target?: string;
  readonly forge?: ForgeKind;
  readonly diagnostics: DiagnosticFormat;
}

/** The forges, by the names that people give. Not from their room, which is not needed to show the help. */
const FORGES: readonly ForgeKind[] = ['gitlab', 'github'];

/** Adds the options of {@link CarryOutOptions} to a command. */
export function addCarryOutOptions(command: Command): Command {
  return command
    .option('--dry-run', 'write nothing; show what would be written and what differs')
    .option('--branch', 'commit it on a new branch; the working tree, the index and the current branch stay as they are')
    .option('--merge-request', 'push that branch to origin and open a merge request; needs GITLAB_TOKEN or GITHUB_TOKEN')
    .option('--target <name>', 'branch to merge into (default: the default branch of origin)')
    .addOption(new Option('--forge <name>', 'what origin is on, if its address does not tell').choices(FORGES))
    .addOption(new Option('--diagnostics <format>', 'form of the problems').choices(DIAGNOSTIC_FORMATS).default('text'));
}

/** @throws CommandError for options that do not go together */
export function checkCarryOutOptions({ mergeRequest, target, forge }: CarryOutOptions): void {
  if (mergeRequest) return;
  if (target !== undefined) throw new CommandError('--target goes with --merge-request');
  if (forge !== undefined) throw new CommandError('--forge goes with --merge-request');
}

/**
 * Makes a plan, shows it, and does what the options say: write the files, commit them on a branch, or open a merge request. With any
 * problem nothing is done.
 */
export async function carryOut(project: string, makePlan: () => Promise<Plan>, options: CarryOutOptions): Promise<ExitCode> {
  const format = options.diagnostics;
  const say = (text: string) => (format === 'text' ? process.stdout : process.stderr).write(text);
  const diagnostics: Diagnostic[] = [];
  try {
    const plan = await makePlan();
    diagnostics.push(...plan.diagnostics);
    if (hasErrors(diagnostics)) {
      printDiagnostics(diagnostics, format);
      process.stderr.write('nothing was written\n');
      return ExitCode.PROBLEMS;
    }
    const { describeText } = await import('../promotion');
    say(describeText(plan.files));
    const done = await act(project, plan, options);
    printDiagnostics(diagnostics, format);
    say(done);
    return ExitCode.OK;
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    // All of them in one document: a program reads it.
    printDiagnostics([...diagnostics, ...cause.diagnostics], format);
    const [{ ForgeError }, { GitError }] = await Promise.all([import('../forges'), import('../git')]);
    // What is wrong with Git or a forge says nothing about the release.
    return cause instanceof ForgeError || cause instanceof GitError ? ExitCode.COULD_NOT_RUN : ExitCode.PROBLEMS;
  }
}

/** Does it, and says what was done. */
async function act(project: string, plan: Plan, options: CarryOutOptions): Promise<string> {
  if (options.dryRun) return 'dry run: nothing was written\n';
  if (options.mergeRequest) return requestText(await requestMerge(project, plan, options));
  if (options.branch) return branch(project, plan);
  const { writeFiles } = await import('../promotion');
  writeFiles(project, plan.files);
  const written = plan.files.filter(({ state }) => state === 'new').length;
  if (written === 0) return 'nothing to write\n';
  return `${written} ${written === 1 ? 'file' : 'files'} written; now run addons synth, and commit addons/ and dist/ together\n`;
}

async function branch(project: string, plan: Plan): Promise<string> {
  const [{ commitOnBranch }, { Git, Repository }, { changeOf }] = await Promise.all([
    import('../forges'),
    import('../git'),
    import('../promotion'),
  ]);
  const repository = await Repository.open(new Git(project, process.env), project);
  const { state, branch: name } = await commitOnBranch(repository, changeOf(plan), await repository.head(), 'HEAD');
  if (state === 'empty') return 'HEAD has it already: no branch was made\n';
  const done = state === 'created' ? `committed on the new branch ${name}` : `the branch ${name} has it already`;
  return `${done}; now run git switch ${name} && addons synth, and commit dist/ there\n`;
}

async function requestMerge(
  project: string,
  plan: Plan,
  { forge: wanted, target }: CarryOutOptions,
): Promise<MergeRequestOutcome> {
  const [{ openMergeRequest, pushAccess, Remote, selectForge, withForge }, { Git, Repository }, { changeOf }] = await Promise.all(
    [import('../forges'), import('../git'), import('../promotion')],
  );
  const repository = await Repository.open(new Git(project, process.env), project);
  const forge = selectForge(await new Remote(repository).address(), wanted, process.env);
  const pushing = repository.with((git) => git.with(pushAccess(forge)));
  return withForge(forge, (client) => openMergeRequest(pushing, client, changeOf(plan), target));
}

function requestText({ state, branch: name, target, url }: MergeRequestOutcome): string {
  if (state === 'empty') return `${target} of origin has it already: no merge request was opened\n`;
  const done = state === 'opened' ? 'opened' : 'there is an open merge request already:';
  return `${done} ${url}\nthe tree changes with it: on the branch ${name} run addons synth, commit dist/ and push\n`;
}

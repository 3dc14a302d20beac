import * as fs from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { OptionalRules } from '../bundles';
import { type Diagnostic, quote, sortDiagnostics } from '../diagnostics';
import { CommandError, ExitCode } from './exit-code';
import { Progress } from './progress';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, plural, printDiagnostics } from './report';
import { stopwatch } from './stopwatch';

/** The names of `OPTIONAL_NAMES`, here so that the room need not be loaded to know them. */
const OPTIONAL: readonly OptionalRules[] = [
  'operatorhub',
  'standardcapabilities',
  'standardcategories',
  'good-practices',
  'object',
  'operatorgroup',
  'removed-apis',
  'managed-tenants',
];

interface ValidateOptions {
  readonly optional?: readonly OptionalRules[];
  readonly k8sVersion?: string;
  readonly singleBundle?: boolean;
  readonly diagnostics: DiagnosticFormat;
}

/** Adds `addons bundle validate DIR…`. `exit` is told the exit code. */
export function addBundleCommand(program: Command, exit: (code: ExitCode) => void): void {
  const group = program
    .command('bundle')
    .summary('check OLM bundles')
    .description('Works on OLM bundles: folders with manifests/ and metadata/.')
    .helpCommand(false);
  group
    .command('validate')
    .summary('check bundles before they are built')
    .description(
      'Checks bundles as operator-sdk and opm do, all problems at once. DIR is a bundle, with manifests/ and metadata/, or all ' +
        'bundles of an add-on, with main/<version>/ and one such folder for each dependency.',
    )
    .argument('<dir...>', 'folder of a bundle, or of the bundles of an add-on')
    .addOption(
      new Option('--optional <name>', 'an optional set of rules; repeat it for more')
        .choices(OPTIONAL)
        .argParser((name: string, before: readonly OptionalRules[] = []) => [...before, optionalNamed(name)]),
    )
    .option(
      '--k8s-version <version>',
      'version of Kubernetes that the bundles are for, such as 1.25; for removed-apis and operatorhub',
    )
    .option('--single-bundle', 'keep to the rules for one bundle of each operator')
    .addOption(new Option('--diagnostics <format>', 'form of the problems').choices(DIAGNOSTIC_FORMATS).default('text'))
    .action(async (dirs: readonly string[], options: ValidateOptions) => exit(await validate(dirs, options)));
}

async function validate(dirs: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const { checkBundles, parseKubernetesVersion } = await import('../bundles');
  const { k8sVersion, diagnostics: format, ...others } = options;
  if (k8sVersion !== undefined && !parseKubernetesVersion(k8sVersion)) {
    throw new CommandError(`--k8s-version: ${quote(k8sVersion)} is no version such as 1.25`);
  }
  const missing = dirs.find((dir) => !fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory());
  if (missing !== undefined) throw new CommandError(`DIR: there is no folder ${quote(missing)}`);
  const seconds = stopwatch();
  const progress = new Progress();
  const found: Diagnostic[] = [];
  let bundles = 0;
  try {
    for (const [index, dir] of dirs.entries()) {
      progress.update(index, dirs.length);
      const checked = checkBundles(dir, { ...others, ...(k8sVersion !== undefined && { kubernetesVersion: k8sVersion }) });
      found.push(...checked.diagnostics);
      bundles += checked.bundles;
    }
  } finally {
    progress.stop();
  }
  printDiagnostics(sortDiagnostics(found), format);
  return summarize(found, { bundles, format, seconds: seconds() });
}

/** Prints one line on what was found, and returns the exit code. */
function summarize(
  found: readonly Diagnostic[],
  { bundles, format, seconds }: { bundles: number; format: DiagnosticFormat; seconds: number },
): ExitCode {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const counts = `${plural(errors, 'error')}, ${plural(found.length - errors, 'warning')} in ${seconds.toFixed(2)} s`;
  (format === 'text' && errors === 0 ? process.stdout : process.stderr).write(`${plural(bundles, 'bundle')}: ${counts}\n`);
  return errors > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
}

function optionalNamed(name: string): OptionalRules {
  const known = OPTIONAL.find((each) => each === name);
  if (known) return known;
  throw new InvalidArgumentError(`Allowed choices are ${OPTIONAL.join(', ')}.`);
}

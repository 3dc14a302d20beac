import * as fs from 'node:fs';
import { type Command, Option } from 'commander';
import { type Diagnostic, hasErrors, quote, sortDiagnostics } from '../diagnostics';
import { CommandError, ExitCode } from './exit-code';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, plural, printDiagnostics } from './report';

/** Adds `addons package validate DIR…`. `exit` is told the exit code. */
export function addPackageCommand(program: Command, exit: (code: ExitCode) => void): void {
  const group = program
    .command('package')
    .summary('check packages of Package Operator')
    .description('Works on packages of Package Operator: folders with a manifest.yaml.')
    .helpCommand(false);
  group
    .command('validate')
    .summary('check packages before they are built')
    .description(
      'Checks packages as kubectl package does, all problems at once, as far as that needs no cluster, no registry and no Go ' +
        'templates; warns of what fails on the cluster later.',
    )
    .argument('<dir...>', 'folder of a package')
    .addOption(new Option('--diagnostics <format>', 'form of the problems').choices(DIAGNOSTIC_FORMATS).default('text'))
    .action(async (dirs: readonly string[], options: { readonly diagnostics: DiagnosticFormat }) =>
      exit(await validate(dirs, options.diagnostics)),
    );
}

async function validate(dirs: readonly string[], format: DiagnosticFormat): Promise<ExitCode> {
  for (const dir of dirs) requireFolder(dir);
  const { readPackage, validatePackage } = await import('../packages');
  const results = dirs.map((dir): readonly Diagnostic[] => {
    const read = readPackage(dir);
    return [...read.diagnostics, ...(read.package ? validatePackage(read.package) : [])];
  });
  printDiagnostics(sortDiagnostics(results.flat()), format);
  const refused = results.filter(hasErrors).length;
  if (refused > 0) {
    const errors = results.flat().filter(({ severity }) => severity === 'error').length;
    process.stderr.write(`${plural(errors, 'error')}; ${refused} of ${plural(dirs.length, 'package')} not valid\n`);
    return ExitCode.PROBLEMS;
  }
  (format === 'text' ? process.stdout : process.stderr).write(`${plural(dirs.length, 'package')}: valid\n`);
  return ExitCode.OK;
}

/** A folder that is not there is a wrong argument, not a wrong package. */
function requireFolder(dir: string): void {
  if (!fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError(`DIR: there is no folder ${quote(dir)}`);
}

import { Command, CommanderError } from 'commander';
import { letYoungGenerationGrow } from '../../bin/load.js';
import { printable } from '../diagnostics';
import { addBuildCommand } from './build';
import { addBundleCommand } from './bundle';
import { addCatalogCommand } from './catalog';
import { addCompletionCommand } from './completion';
import { CommandError, ExitCode } from './exit-code';
import { addInitCommand } from './init';
import { addInstallCommand } from './install';
import { addInventoryCommand } from './inventory';
import { addOcmCommand } from './ocm';
import { addPackageCommand } from './package';
import { addPromoteCommand } from './promote';
import { addPushCommand } from './push';
import { addReleaseCommand } from './release';
import { addSignCommand } from './sign';
import { addStatusCommand } from './status';
import { addSynthCommand } from './synth';
import { addUninstallCommand } from './uninstall';
import { addUpgradeCommand } from './upgrade';
import { addVerifyCommand } from './verify';
import { VERSION } from './version';
import { addWhyCommand } from './why';

/** Runs the command with its arguments and sets the exit code of the process. */
export async function run(args: readonly string[]): Promise<void> {
  letYoungGenerationGrow(false);
  process.exitCode = await main(args);
}

async function main(args: readonly string[]): Promise<ExitCode> {
  // A reader that has seen enough, as in `addons synth | head`, is not a failure.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) =>
    process.exit(cause.code === 'EPIPE' ? ExitCode.OK : ExitCode.COULD_NOT_RUN),
  );
  let code = ExitCode.OK;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (cause) {
    // Commander has said what is wrong with the arguments, or printed the help that was asked for.
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? ExitCode.OK : ExitCode.COULD_NOT_RUN;
    process.stderr.write(`error: ${printable(cause instanceof Error ? cause.message : String(cause))}\n`);
    return cause instanceof CommandError ? cause.exitCode : ExitCode.COULD_NOT_RUN;
  }
}

/** The command line. `exit` is told the exit code of the command that runs. */
export function createProgram(exit: (code: ExitCode) => void): Command {
  const program = new Command('addons')
    .description('OpenShift add-ons for Hive fleets: an add-on goes in, a GitOps tree comes out.')
    .version(VERSION)
    // A command may have an option --version of its own.
    .enablePositionalOptions()
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 the input has problems, or --check found a difference; 2 the command could not run.' +
        '\nRun addons help COMMAND for the options of a command.',
    )
    .exitOverride();
  // In the order in which people come to need them.
  addInitCommand(program);
  addSynthCommand(program, exit);
  addBundleCommand(program, exit);
  addCatalogCommand(program, exit);
  addPackageCommand(program, exit);
  addBuildCommand(program, exit);
  addSignCommand(program, exit);
  addPushCommand(program, exit);
  addVerifyCommand(program, exit);
  addReleaseCommand(program, exit);
  addPromoteCommand(program, exit);
  addInstallCommand(program, exit);
  addUpgradeCommand(program, exit);
  addUninstallCommand(program, exit);
  addOcmCommand(program, exit);
  addInventoryCommand(program, exit);
  addStatusCommand(program, exit);
  addWhyCommand(program, exit);
  addCompletionCommand(program);
  for (const command of program.commands) finish(command);
  return program;
}

/** What holds for every command, those in a group included. */
function finish(command: Command): void {
  command.exitOverride().showHelpAfterError('(run addons help for the usage)');
  for (const each of command.commands) finish(each);
}

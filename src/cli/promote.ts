import { type Command, Option } from 'commander';
import { Environment, type EnvironmentName } from '../environment';
import { addCarryOutOptions, type CarryOutOptions, carryOut, checkCarryOutOptions } from './carry-out';
import { environmentNamed } from './environment-named';
import type { ExitCode } from './exit-code';

interface PromoteOptions extends CarryOutOptions {
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  readonly version?: string;
}

/** Adds `addons promote ADDON`. `exit` is told the exit code. */
export function addPromoteCommand(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('promote')
    .summary('carry a release over to the next environment')
    .description(
      'Writes the AddonImageSet of one environment into the next one, with exactly its digests and values, and shows what differs there.',
    )
    .argument('<addon>', 'add-on whose release is promoted')
    .addOption(environmentOption('--from <environment>', 'environment that has the release'))
    .addOption(environmentOption('--to <environment>', 'environment that gets it'))
    .option('--version <version>', 'version to promote (default: the newest one)');
  addCarryOutOptions(command).action(async (addon: string, options: PromoteOptions) => exit(await promote(addon, options)));
}

function environmentOption(flags: string, description: string): Option {
  return new Option(flags, description)
    .choices(Environment.ALL.map(({ name }) => name))
    .argParser((name: string) => environmentNamed(flags.split(' ')[0] ?? '', name))
    .makeOptionMandatory();
}

async function promote(addon: string, options: PromoteOptions): Promise<ExitCode> {
  checkCarryOutOptions(options);
  const { from, to, version } = options;
  const project = process.cwd();
  const makePlan = async () => {
    const { planPromotion } = await import('../promotion');
    return planPromotion({ project, addon, from, to, ...(version !== undefined && { version }) });
  };
  return carryOut(project, makePlan, options);
}

import type { Command } from 'commander';
import type { PushedStep } from '../ocm-service';
import type { ExitCode } from './exit-code';
import { addOcmOptions, forEachAddon, type OcmOptions } from './ocm-connection';
import { stepName } from './ocm-diff';
import { plural } from './report';

interface PushOptions extends OcmOptions {
  readonly dryRun?: boolean;
}

/** Adds `addons ocm push [ADDON…]` to the group. `exit` is told the exit code. */
export function addOcmPushCommand(group: Command, exit: (code: ExitCode) => void): void {
  const command = group
    .command('push')
    .summary('send add-ons to OCM')
    .description(
      'Sends what differs of build/ocm/<environment>/<add-on> to OCM. What is the same is not sent; after a failure, run it again.',
    );
  addOcmOptions(command)
    .option('--dry-run', 'change nothing; addons_mgmt checks what it would be sent')
    .action(async (addons: readonly string[], options: PushOptions) => exit(await push(addons, options)));
}

async function push(names: readonly string[], options: PushOptions): Promise<ExitCode> {
  const { pushAddon, showChanges } = await import('../ocm-service');
  const isDryRun = options.dryRun ?? false;
  const steps: PushedStep[] = [];
  const onStep = (step: PushedStep) => {
    steps.push(step);
    process.stdout.write(`  ${step.outcome.padEnd(9)}  ${stepName(step)}\n${showChanges(step.difference.changes)}`);
  };
  const again = 'run addons ocm push again to go on: what OCM has taken is not sent again';
  const code = await forEachAddon(names, options, again, (ocm, bodies) => pushAddon(ocm, bodies, { isDryRun, onStep }));
  const counts = (['sent', 'checked', 'unchecked', 'same'] as const).map((outcome) => ({
    outcome,
    count: steps.filter((step) => step.outcome === outcome).length,
  }));
  const parts = counts.filter(({ count }) => count > 0).map(({ outcome, count }) => `${count} ${outcome}`);
  process.stdout.write(`${[plural(steps.length, 'object'), ...parts].join(', ')}\n`);
  return code;
}

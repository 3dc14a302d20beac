import type { Command } from 'commander';
import type { ExitCode } from './exit-code';
import { addOcmDiffCommand } from './ocm-diff';
import { addOcmPayloadCommand } from './ocm-payload';
import { addOcmPushCommand } from './ocm-push';

/** Adds the group `addons ocm`. `exit` is told the exit code. */
export function addOcmCommand(program: Command, exit: (code: ExitCode) => void): void {
  const group = program
    .command('ocm')
    .summary('tell OCM of add-ons')
    .description('For OCM (OpenShift Cluster Manager), where people find add-ons and install them.')
    .helpCommand(false);
  addOcmPayloadCommand(group, exit);
  addOcmDiffCommand(group, exit);
  addOcmPushCommand(group, exit);
}

import type { Command } from 'commander';
import type { ExitCode } from './exit-code';
import { addOcmPayloadCommand } from './ocm-payload';

/** Adds the group `addons ocm`. `exit` is told the exit code. */
export function addOcmCommand(program: Command, exit: (code: ExitCode) => void): void {
  const group = program
    .command('ocm')
    .summary('tell OCM of add-ons')
    .description('Makes what OCM is told of metadata add-ons, compares it with what OCM has, and sends what differs.')
    .helpCommand(false);
  addOcmPayloadCommand(group, exit);
}

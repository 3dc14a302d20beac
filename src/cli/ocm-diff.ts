import type { Command } from 'commander';
import type { Step } from '../ocm-service';
import { ExitCode } from './exit-code';
import { addOcmOptions, forEachAddon, type OcmOptions } from './ocm-connection';
import { plural } from './report';

/** Adds `addons ocm diff [ADDON…]` to the group. `exit` is told the exit code: 1 if something differs. */
export function addOcmDiffCommand(group: Command, exit: (code: ExitCode) => void): void {
  const command = group
    .command('diff')
    .summary('compare add-ons with what OCM has')
    .description('Shows field by field how OCM differs from build/ocm/<environment>/<add-on>. Ends with 1 if anything differs.');
  addOcmOptions(command).action(async (addons: readonly string[], options: OcmOptions) => exit(await diff(addons, options)));
}

async function diff(names: readonly string[], options: OcmOptions): Promise<ExitCode> {
  const { planPush, readState, showChanges } = await import('../ocm-service');
  const steps: Step[] = [];
  const code = await forEachAddon(names, options, 'nothing was changed', async (ocm, bodies) => {
    for (const step of planPush(bodies, await readState(ocm, bodies), options.service)) {
      steps.push(step);
      const word = step.action === 'create' ? 'missing' : step.action === 'same' ? 'same' : 'differs';
      process.stdout.write(`  ${word.padEnd(7)}  ${stepName(step)}\n${showChanges(step.difference.changes)}`);
    }
    return [];
  });
  if (code !== ExitCode.OK) return code;
  const differing = steps.filter(({ action }) => action !== 'same').length;
  process.stdout.write(`${plural(steps.length, 'object')} compared, ${differing} to send\n`);
  return differing > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
}

/** An add-on or version as lists show it: `widget`, `widget 1.0.0`. */
export function stepName({ name }: Step): string {
  return name.version === undefined ? name.addon : `${name.addon} ${name.version}`;
}

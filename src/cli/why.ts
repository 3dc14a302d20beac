import type { Command } from 'commander';
import { printable } from '../diagnostics';
import type { Link } from '../status';
import { ExitCode } from './exit-code';
import { addFleetOptions, type FleetOptions } from './status-options';

interface WhyOptions extends FleetOptions {
  readonly cluster: string;
}

/** Adds `addons why ADDON --cluster C`. `exit` is told the exit code. */
export function addWhyCommand(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('why')
    .summary('find out where an add-on is stuck')
    .description(
      'Walks the chain from the label of a cluster to a working add-on and shows each link: whether it holds, since when not, whose it ' +
        'is and what to do next. Exit code 0 if the add-on is as it should be, 1 if not.',
    )
    .argument('<addon>', 'id of an add-on')
    .requiredOption('--cluster <name>', 'name of the ClusterDeployment, or NAMESPACE/NAME');
  addFleetOptions(command).action(async (addon: string, options: WhyOptions) => exit(await why(addon, options)));
}

async function why(addon: string, options: WhyOptions): Promise<ExitCode> {
  const { lookAtFleet } = await import('./look-at-fleet');
  const { OWNERS, rowOf, timeText } = await import('./status-view');
  const { assessments } = await lookAtFleet(options, { addon, cluster: options.cluster });
  const line = ({ name, holds, finding, since, owner, next }: Link): string => {
    const when = since === undefined ? '' : ` since ${timeText(since)}`;
    const advice = next === undefined ? '' : `\n           for ${owner ? OWNERS[owner] : 'anybody'}: ${printable(next)}`;
    return `  ${MARKS[holds]}${name.padEnd(9)}${printable(finding)}${when}${advice}\n`;
  };
  for (const assessment of assessments) {
    const { addon: name, cluster, state } = rowOf(assessment);
    process.stdout.write(`${name} on ${cluster}: ${state}\n${assessment.chain.map(line).join('')}`);
  }
  return assessments.every(({ isWell }) => isWell) ? ExitCode.OK : ExitCode.PROBLEMS;
}

/** Of one width, and readable without colours. */
const MARKS: Readonly<Record<Link['holds'], string>> = { yes: 'ok ', no: 'NO ', unknown: '?  ' };

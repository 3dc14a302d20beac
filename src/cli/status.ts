import { type Command, InvalidArgumentError, Option } from 'commander';
import { quote } from '../diagnostics';
import type { AddonStatus } from '../status';
import { CommandError, ExitCode } from './exit-code';
import { addFleetOptions, type FleetOptions } from './status-options';
import { addReportOptions, type Report, type ReportOptions, withReport } from './status-report';

const FORMATS = ['table', 'json', 'html'] as const;

interface StatusOptions extends FleetOptions, ReportOptions {
  readonly cluster?: string;
  readonly watch?: boolean;
  /** Seconds. */
  readonly interval: number;
  readonly format: (typeof FORMATS)[number];
}

/** Adds `addons status [ADDON]`. `exit` is told the exit code. */
export function addStatusCommand(program: Command, exit: (code: ExitCode) => void): void {
  const command = program
    .command('status')
    .summary('show how add-ons are on clusters')
    .description(
      'Shows for every cluster which add-ons are ready, and for every other one where it is stuck, since when, whose it is and what to ' +
        'do next. Exit code 0 if all are as they should be, 1 if one is not.',
    )
    .argument('[addon]', 'id of an add-on (default: all)')
    .option('--cluster <name>', 'one cluster: name of its ClusterDeployment, or NAMESPACE/NAME (default: all)');
  addReportOptions(addFleetOptions(command))
    .option('--watch', 'look again and again until Ctrl-C, and print what changed')
    .option('--interval <seconds>', 'pause between two looks, 1 to 3600', parseInterval, 30)
    .addOption(new Option('-f, --format <format>', 'form of the output').choices(FORMATS).default('table'))
    .action(async (addon: string | undefined, options: StatusOptions) => exit(await status(addon, options)));
}

function parseInterval(text: string): number {
  if (!/^[0-9]{1,4}$/.test(text) || Number(text) < 1 || Number(text) > 3600)
    throw new InvalidArgumentError('a number from 1 to 3600');
  return Number(text);
}

async function status(addon: string | undefined, options: StatusOptions): Promise<ExitCode> {
  if (!options.watch) return withReport(options, undefined, async (report) => (await show(addon, options, report)).code);
  if (options.format === 'html') throw new CommandError('--watch: a page of HTML is made once; use table or json');
  return watch(addon, options);
}

/** Looks until it is told to end, remembering each status: only so can it see time-outs and flapping. */
async function watch(addon: string | undefined, options: StatusOptions): Promise<ExitCode> {
  const { Interrupted, interruptible } = await import('./interrupt');
  const { systemClock } = await import('../http');
  const { signal, dispose } = interruptible();
  let code = ExitCode.OK;
  let last: Shown | undefined;
  try {
    return await withReport(options, signal, async (report) => {
      for (;;) {
        last = await show(addon, options, report, last, signal);
        code = last.code;
        await systemClock.sleep(options.interval * 1000, signal);
      }
    });
  } catch (cause) {
    // Ctrl-C is how a watch ends.
    if (!(cause instanceof Interrupted)) throw cause;
    return code;
  } finally {
    dispose();
  }
}

/** What was printed last, and what is remembered. */
interface Shown {
  readonly code: ExitCode;
  readonly rows: string;
  readonly memory: ReadonlyMap<string, AddonStatus>;
}

async function show(
  addon: string | undefined,
  options: StatusOptions,
  report: Report,
  last?: Shown,
  signal?: AbortSignal,
): Promise<Shown> {
  const { lookAtFleet } = await import('./look-at-fleet');
  const { rowOf, timeText } = await import('./status-view');
  const { statusJson, statusTable } = await import('./status-text');
  const { statusHtml } = await import('./status-html');
  const selection = { ...(addon !== undefined && { addon }), ...(options.cluster !== undefined && { cluster: options.cluster }) };
  const { assessments, at, memory } = await lookAtFleet(options, selection, last?.memory, signal);
  if (addon !== undefined && assessments.length === 0 && !last) {
    throw new CommandError(`${quote(addon)} is on no cluster: is the name right? addons status without a name shows all`);
  }
  const rows = assessments.map(rowOf);
  const key = JSON.stringify(rows);
  if (key !== last?.rows) {
    const isColoured = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
    if (options.format === 'json') process.stdout.write(statusJson(rows, timeText(at)));
    else if (options.format === 'html') process.stdout.write(statusHtml(rows, timeText(at)));
    else process.stdout.write(statusTable(rows, isColoured));
  }
  const isWell = rows.every((row) => row.isWell);
  const code = Math.max(await report(assessments), isWell ? ExitCode.OK : ExitCode.PROBLEMS);
  return { code, rows: key, memory };
}

import { type Command, Option } from 'commander';
import { printable } from '../diagnostics';
import { Environment } from '../environment';
import type { OcmLogin, OcmStatuses, StatusReport } from '../ocm-service';
import type { Assessment } from '../status';
import { environmentNamed } from './environment-named';
import { CommandError, ExitCode } from './exit-code';
import { addressOf } from './ocm-connection';
import { printDiagnostics } from './report';

/** Whether and where the status of add-ons is reported. */
export interface ReportOptions {
  readonly report?: boolean;
  readonly environment?: string;
  readonly url?: string;
  readonly tokenUrl?: string;
  readonly dryRun?: boolean;
}

/** Adds the options of {@link ReportOptions}. */
export function addReportOptions(command: Command): Command {
  return command
    .option('--report', 'report to OCM how add-ons are, as addon-operator does; the login is that of addons ocm push')
    .addOption(
      new Option('-e, --environment <name>', 'with --report: the environment whose OCM is told')
        .choices(Environment.ALL.map(({ name }) => name))
        .argParser((name: string) => environmentNamed('--environment', name)),
    )
    .option('--url <url>', 'with --report: address of OCM (default: that of the environment)')
    .option('--token-url <url>', 'with --report: where tokens are made (default: the single sign-on of Red Hat)')
    .option('--dry-run', 'with --report: send nothing, and show what would be sent');
}

/** Reports one look; what it says goes to standard error. @returns `COULD_NOT_RUN` if OCM was not told of all of them */
export type Report = (assessments: readonly Assessment[]) => Promise<ExitCode>;

/**
 * Runs `use` with a connection to OCM, or, without `--report`, with a report that does nothing.
 * @throws CommandError if options do not go together, or there is no login
 */
export async function withReport<T>(
  options: ReportOptions,
  signal: AbortSignal | undefined,
  use: (report: Report) => Promise<T>,
): Promise<T> {
  const { report, environment, url, tokenUrl, dryRun } = options;
  if (!report) {
    const others = { '--environment': environment, '--url': url, '--token-url': tokenUrl, '--dry-run': dryRun };
    const [extra] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
    if (extra !== undefined) throw new CommandError(`${extra} needs --report`);
    return use(async () => ExitCode.OK);
  }
  if (environment === undefined && url === undefined) throw new CommandError('--report needs --environment, whose OCM is told');
  const { connectOcm } = await import('../ocm-service');
  const connection = connectOcm({
    url: await addressOf('--url', url ?? Environment.named(environment ?? '')?.ocmUrl ?? ''),
    ...(tokenUrl !== undefined && { tokenUrl: await addressOf('--token-url', tokenUrl) }),
    service: 'addons_mgmt',
    login: await login(),
    ...(signal && { signal }),
  });
  try {
    return await use((assessments) => reportAll(connection.statuses, assessments, dryRun ?? false));
  } finally {
    await connection.close();
  }
}

async function login(): Promise<OcmLogin> {
  const { loginFrom, OcmError } = await import('../ocm-service');
  try {
    return loginFrom(process.env);
  } catch (cause) {
    if (!(cause instanceof OcmError)) throw cause;
    throw new CommandError(cause.diagnostics.map(({ message, hint }) => `${message}; ${hint}`).join('; '));
  }
}

async function reportAll(statuses: OcmStatuses, assessments: readonly Assessment[], isDryRun: boolean): Promise<ExitCode> {
  const { reportFleet } = await import('../ocm-service');
  const { statusesByCluster } = await import('../ocm');
  const { clusters, unknown, diagnostics } = statusesByCluster(assessments);
  printDiagnostics(diagnostics, 'text');
  const counts = { sent: 0, same: 0 };
  const onReport = (report: StatusReport) => {
    counts[report.request ? 'sent' : 'same'] += 1;
    if (isDryRun && report.request) process.stderr.write(shown(report.request));
  };
  const problems = await reportFleet(statuses, clusters, { isDryRun, onReport });
  printDiagnostics(problems, 'text');
  const rest = unknown > 0 ? `, ${unknown} of which nothing is known` : '';
  process.stderr.write(`report to OCM: ${counts.sent} ${isDryRun ? 'to send' : 'sent'}, ${counts.same} the same${rest}\n`);
  return problems.length > 0 ? ExitCode.COULD_NOT_RUN : ExitCode.OK;
}

function shown({ method, path, body }: NonNullable<StatusReport['request']>): string {
  return `${method} ${path}\n${printableLines(JSON.stringify(body, undefined, 2))}\n`;
}

/** Text of a cluster must not move the cursor of a terminal. */
function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

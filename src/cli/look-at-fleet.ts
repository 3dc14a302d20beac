import { hasErrors, quote } from '../diagnostics';
import type { FindMetrics, Fleet, Selection } from '../fleet';
import type { AddonStatus, Assessment } from '../status';
import { CommandError } from './exit-code';
import { readKeyFile } from './key-file';
import { printDiagnostics } from './report';
import type { FleetOptions } from './status-options';

/** One look at the fleet. */
export interface Look {
  readonly assessments: readonly Assessment[];
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** What to remember for the next look. */
  readonly memory: ReadonlyMap<string, AddonStatus>;
}

/** What was remembered of nothing. */
export const NO_MEMORY: ReadonlyMap<string, AddonStatus> = new Map();

/**
 * Reads and assesses the add-ons of a selection.
 * @throws CommandError if something cannot be read: half of a fleet must not look like all of it
 */
export async function lookAtFleet(
  options: FleetOptions,
  selection: Selection,
  memory: ReadonlyMap<string, AddonStatus> = NO_MEMORY,
  signal?: AbortSignal,
): Promise<Look> {
  const { addonsOn, readFleet, selectClusters } = await import('../fleet');
  const { assess } = await import('../status');
  const { fleet, diagnostics } = readFleet(options.from);
  printDiagnostics(diagnostics, 'text');
  if (hasErrors(diagnostics)) throw new CommandError('the fleet cannot be read');
  const chosen = selectClusters(fleet, selection);
  if (selection.cluster !== undefined && chosen.length !== 1) {
    const why = chosen.length === 0 ? 'there is no such ClusterDeployment' : 'several have this name: write NAMESPACE/NAME';
    throw new CommandError(`--cluster: ${quote(selection.cluster)}: ${why}`);
  }
  const metricsOf = await metricsOfAll(options, fleet, chosen.length === 1, signal);
  const at = Date.now();
  const assessments = addonsOn(fleet, selection, metricsOf).map((facts) => assess(facts, at, memory.get(keyOf(facts))));
  return { assessments, at, memory: new Map(assessments.map((each) => [keyOf(each.facts), each.status])) };
}

function keyOf({ cluster, addon }: Assessment['facts']): string {
  return JSON.stringify([cluster.namespace, cluster.name, addon]);
}

async function metricsOfAll(
  { prometheus, csv, tokenFile, plainHttp }: FleetOptions,
  fleet: Fleet,
  isOnly: boolean,
  signal?: AbortSignal,
): Promise<FindMetrics> {
  if (prometheus === undefined) {
    if (csv || tokenFile !== undefined) throw new CommandError('--csv and --token-file need --prometheus');
    return () => undefined;
  }
  if (!csv) throw new CommandError('--prometheus needs --csv: the question names the exact CSV');
  if (!URL.canParse(prometheus)) throw new CommandError('--prometheus is not a URL');
  const { csvQueries, Prometheus, PrometheusError, readCsvAnswers } = await import('../fleet');
  const { DEFAULT_RETRIES, Secrets, systemClock, UndiciTransport } = await import('../http');
  const transport = new UndiciTransport();
  const retries = { ...DEFAULT_RETRIES, attempts: 3, totalTime: 60_000 };
  const wire = {
    transport,
    clock: systemClock,
    retries,
    secrets: new Secrets(),
    isPlainPermitted: plainHttp ?? false,
    ...(signal && { signal }),
  };
  try {
    const token = tokenFile === undefined ? undefined : (await readKeyFile(tokenFile)).trim();
    const server = new Prometheus(new URL(prometheus), wire, token);
    const readers = new Map<string, ReturnType<typeof readCsvAnswers>>();
    for (const [addon, name] of csv) readers.set(addon, readCsvAnswers(await ask(server, csvQueries(name))));
    const only = isOnly || fleet.clusters.length === 1;
    return (addon, cluster) => readers.get(addon)?.(cluster, only);
  } catch (cause) {
    throw cause instanceof PrometheusError ? new CommandError(cause.message) : cause;
  } finally {
    await transport.close();
  }
}

type Server = InstanceType<typeof import('../fleet')['Prometheus']>;

async function ask(server: Server, queries: ReturnType<typeof import('../fleet')['csvQueries']>) {
  const [succeeded, abnormal, seen] = await Promise.all([
    server.query(queries.succeeded),
    server.query(queries.abnormal),
    server.query(queries.seen),
  ]);
  return { succeeded, abnormal, seen };
}

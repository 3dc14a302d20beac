import type { AddonOnCluster, CsvMetrics, CsvName } from '../status';
import { CommandError } from './exit-code';
import { readKeyFile } from './key-file';
import type { FleetOptions } from './status-options';

type Server = InstanceType<typeof import('../fleet')['Prometheus']>;

/**
 * Adds what Prometheus says of the CSVs to add-ons on clusters. The CSV of an add-on is that of `--csv`, or the one that was recorded on
 * its cluster; of an add-on whose CSV nobody knows nothing is asked, since the question is for the exact one.
 * @param isOnly whether the server is that of the only cluster
 * @throws CommandError if the server cannot be asked, or there is nothing to ask for
 */
export async function withMetrics(
  facts: readonly AddonOnCluster[],
  options: FleetOptions,
  isOnly: boolean,
  signal?: AbortSignal,
): Promise<readonly AddonOnCluster[]> {
  const { prometheus, csv, tokenFile, plainHttp } = options;
  if (prometheus === undefined) {
    if (csv || tokenFile !== undefined) throw new CommandError('--csv and --token-file need --prometheus');
    return facts;
  }
  if (!URL.canParse(prometheus)) throw new CommandError('--prometheus is not a URL');
  const csvOf = (each: AddonOnCluster) => csv?.get(each.addon) ?? each.csv;
  const names = new Map(facts.flatMap((each) => csvOf(each) ?? []).map((name) => [keyOf(name), name]));
  if (names.size === 0 && facts.length > 0) {
    throw new CommandError(
      '--prometheus needs the exact CSV: record the Subscription of the add-on on its cluster, or give --csv',
    );
  }
  const { Prometheus, PrometheusError } = await import('../fleet');
  const { DEFAULT_RETRIES, Secrets, systemClock, UndiciTransport } = await import('../http');
  const transport = new UndiciTransport();
  const wire = {
    transport,
    clock: systemClock,
    retries: { ...DEFAULT_RETRIES, attempts: 3, totalTime: 60_000 },
    secrets: new Secrets(),
    isPlainPermitted: plainHttp ?? false,
    ...(signal && { signal }),
  };
  try {
    const token = tokenFile === undefined ? undefined : (await readKeyFile(tokenFile)).trim();
    const server = new Prometheus(new URL(prometheus), wire, token);
    const readers = await ask(server, names);
    return facts.map((each) => {
      const name = csvOf(each);
      const metrics = name && readers.get(keyOf(name))?.(each.cluster, isOnly);
      return metrics ? { ...each, metrics } : each;
    });
  } catch (cause) {
    throw cause instanceof PrometheusError ? new CommandError(cause.message) : cause;
  } finally {
    await transport.close();
  }
}

type ReadMetrics = (cluster: AddonOnCluster['cluster'], isOnly: boolean) => CsvMetrics;

/** Asks for each CSV once, however many clusters have it. */
async function ask(server: Server, names: ReadonlyMap<string, CsvName>): Promise<ReadonlyMap<string, ReadMetrics>> {
  const { csvQueries, readCsvAnswers, SEEN_QUERY } = await import('../fleet');
  const seen = await server.query(SEEN_QUERY);
  const readers = new Map<string, ReadMetrics>();
  for (const [key, name] of names) {
    const { succeeded, abnormal } = csvQueries(name);
    const answers = await Promise.all([server.query(succeeded), server.query(abnormal)]);
    readers.set(key, readCsvAnswers({ succeeded: answers[0], abnormal: answers[1], seen }));
  }
  return readers;
}

function keyOf({ namespace, name }: CsvName): string {
  return `${namespace}/${name}`;
}

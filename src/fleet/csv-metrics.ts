import type { CsvMetrics, CsvName, HubCluster } from '../status';
import type { Sample } from './prometheus';

/** The label by which telemetry tells clusters apart (hive-olm-argocd 2.9). */
const CLUSTER = '_id';

/** What the Prometheus of one cluster alone says: it has no label for it. */
const ALONE = '';

/** Phases in which OLM has not given up (hive-olm-argocd 2.5); `csv_abnormal` is 1 in them too. */
const ON_ITS_WAY = new Set(['', 'Pending', 'InstallReady', 'Installing', 'Replacing', 'Deleting']);

/** Of which clusters there are metrics of OLM at all, so that a scrape that fails is not taken for a CSV that is gone. */
export const SEEN_QUERY = `count by (${CLUSTER}) (csv_succeeded)`;

/** The questions about a CSV, pinned to its exact name and to `exported_namespace`, since `namespace` is that of OLM (hive-olm-argocd 2.9). */
export function csvQueries({ namespace, name }: CsvName): Readonly<Record<'succeeded' | 'abnormal', string>> {
  const pin = `{exported_namespace=${JSON.stringify(namespace)},name=${JSON.stringify(name)}}`;
  return {
    succeeded: `max by (${CLUSTER}) (csv_succeeded${pin})`,
    abnormal: `max by (${CLUSTER}, phase, reason) (csv_abnormal${pin})`,
  };
}

/** The answers to {@link csvQueries} and {@link SEEN_QUERY}. */
export type CsvAnswers = Readonly<Record<'succeeded' | 'abnormal' | 'seen', readonly Sample[]>>;

/**
 * What the answers say of each cluster. Series without `_id` are of a Prometheus inside a cluster: they count for a cluster only
 * if it is the one that was asked for (`isOnly`).
 */
export function readCsvAnswers(answers: CsvAnswers): (cluster: HubCluster, isOnly: boolean) => CsvMetrics {
  const byId = (samples: readonly Sample[]) => new Map(samples.map((each) => [each.labels.get(CLUSTER) ?? ALONE, each]));
  const succeeded = byId(answers.succeeded);
  const abnormal = byId(answers.abnormal.filter(({ value }) => value === 1));
  const seen = byId(answers.seen);
  return ({ id }, isOnly) => {
    const key = id !== undefined && seen.has(id) ? id : isOnly ? ALONE : undefined;
    if (key === undefined || !seen.has(key)) return { evidence: 'unknown' };
    if (succeeded.get(key)?.value === 1) return { evidence: 'succeeded' };
    const bad = abnormal.get(key);
    if (!bad) return { evidence: succeeded.has(key) ? 'pending' : 'absent' };
    const phase = bad.labels.get('phase') ?? '';
    const reason = bad.labels.get('reason');
    return { evidence: isOnItsWay(bad, phase) ? 'pending' : 'abnormal', ...(phase && { phase }), ...(reason && { reason }) };
  };
}

/** Without the label nothing softens what the metric says. */
function isOnItsWay({ labels }: Sample, phase: string): boolean {
  return labels.has('phase') && ON_ITS_WAY.has(phase);
}

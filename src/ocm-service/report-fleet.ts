import pLimit from 'p-limit';
import type { Diagnostic } from '../diagnostics';
import type { AddonStatusBody } from '../ocm';
import { OcmError } from './ocm-error';
import type { OcmStatuses } from './ocm-statuses';
import { type ReportOptions, reportStatuses } from './report-status';

/** So many clusters are reported at once. */
const AT_ONCE = 8;

/** Problems with one cluster alone; after any other one, the next would fare no better. */
const ABOUT_ONE = new Set(['OCM_REFUSED', 'OCM_LIST_ENDLESS', 'OCM_DENIED']);

/**
 * Reports the statuses of many clusters, by the id of each in OCM. A cluster that OCM refuses does not keep it from the others; a login that
 * is refused does.
 * @returns what went wrong; report again to go on
 */
export async function reportFleet(
  statuses: OcmStatuses,
  clusters: ReadonlyMap<string, readonly AddonStatusBody[]>,
  options: ReportOptions,
): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  let isOver = false;
  const reportOne = async (cluster: string, bodies: readonly AddonStatusBody[]): Promise<void> => {
    if (isOver) return;
    try {
      await reportStatuses(statuses, cluster, bodies, options);
    } catch (cause) {
      if (!(cause instanceof OcmError)) throw cause;
      // What ends all of them is said once.
      if (!isOver) problems.push(...cause.diagnostics);
      isOver ||= !ABOUT_ONE.has(cause.code);
    }
  };
  const limit = pLimit(AT_ONCE);
  await Promise.all([...clusters].map(([cluster, bodies]) => limit(() => reportOne(cluster, bodies))));
  return problems;
}

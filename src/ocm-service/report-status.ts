import type { AddonStatusBody } from '../ocm';
import { type JsonObject, jsonObject } from './json-object';
import { STATUS_MODEL } from './models';
import { type OcmStatuses, pathOf } from './ocm-statuses';
import { type Difference, differenceOf } from './patch';

/** What there is to report of one add-on on a cluster. */
export interface StatusReport {
  readonly addon: string;
  /** How OCM differs, field by field; nothing is sent if it does not. */
  readonly difference: Difference;
  /** What is sent; undefined if nothing is. */
  readonly request?: { readonly method: 'POST' | 'PATCH'; readonly path: string; readonly body: JsonObject };
}

/** How statuses are reported. */
export interface ReportOptions {
  /** Nothing is sent: OCM cannot check a status without taking it. */
  readonly isDryRun: boolean;
  /** Told of each add-on when it is done. */
  readonly onReport?: (report: StatusReport) => void;
}

/**
 * Reports how add-ons are on a cluster: reads what OCM was told last and sends only what differs, so that nothing has to be remembered
 * here. addon-operator does the same with a hash that it keeps in its Addon (managed-tenants 6.2).
 * @param cluster its id in OCM
 * @throws OcmError; report again to go on
 */
export async function reportStatuses(
  statuses: OcmStatuses,
  cluster: string,
  bodies: readonly AddonStatusBody[],
  { isDryRun, onReport }: ReportOptions,
): Promise<void> {
  const reported = await statuses.read(cluster);
  for (const body of bodies) {
    const report = reportOf(cluster, body, reported.get(body.addon_id));
    if (!isDryRun) await send(statuses, cluster, body, report);
    onReport?.(report);
  }
}

/** What there is to report, if OCM was last told `theirs`. Pure. */
export function reportOf(cluster: string, body: AddonStatusBody, theirs: JsonObject | undefined): StatusReport {
  const ours = jsonObject(body);
  const addon = body.addon_id;
  const difference = differenceOf(STATUS_MODEL, theirs ?? {}, ours);
  if (!theirs) return { addon, difference, request: { method: 'POST', path: pathOf(cluster), body: ours } };
  if (difference.changes.length === 0) return { addon, difference };
  return { addon, difference, request: { method: 'PATCH', path: pathOf(cluster, addon), body: difference.patch } };
}

async function send(statuses: OcmStatuses, cluster: string, body: AddonStatusBody, { request }: StatusReport): Promise<void> {
  const addon = body.addon_id;
  if (request?.method === 'PATCH') return statuses.change(cluster, addon, request.body);
  if (!request || (await statuses.create(cluster, addon, request.body)) === 'made') return;
  // An earlier try arrived though its answer did not, or addon-operator was quicker: what is there now counts.
  const again = reportOf(cluster, body, (await statuses.read(cluster)).get(addon) ?? {});
  if (again.request) await statuses.change(cluster, addon, again.request.body);
}

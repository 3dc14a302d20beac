import type { AddonStatusBody, StatusConditionBody } from '../../../src/ocm';
import { reportStatuses } from '../../../src/ocm-service';
import type { FaultCheck, Work } from './fault-check';

const CLUSTER = '2a1b3c4d5e6f7g8h9i0j';

/** A condition of each type, and of each value. */
const CONDITIONS: readonly StatusConditionBody[] = [
  { status_type: 'Available', status_value: 'False', reason: 'UnreadyCSV', message: 'its CSV is on its way' },
  { status_type: 'Degraded', status_value: 'Unknown' },
  { status_type: 'DeleteTimeout', status_value: 'True', reason: 'AddonReasonDeletionTimedOut', message: '' },
  { status_type: 'Healthy', status_value: 'True', reason: 'ReceivingHeartbeats' },
  { status_type: 'Installed', status_value: 'True', reason: 'AddonInstalled' },
  { status_type: 'Paused', status_value: 'True', reason: 'AddonPaused' },
  { status_type: 'ReadyToBeDeleted', status_value: 'False', reason: 'AddonNotReadyToBeDeleted' },
  { status_type: 'UpgradeStarted', status_value: 'True', reason: 'AddonUpgradeStarted' },
  { status_type: 'UpgradeSucceeded', status_value: 'True', reason: 'AddonUpgradeSucceeded' },
];

const reporting =
  (...bodies: readonly AddonStatusBody[]): Work =>
  ({ statuses }) =>
    reportStatuses(statuses, CLUSTER, bodies, { isDryRun: false });

/** What is wrong with reporting the status of add-ons, some new, one changed and one as it was. */
export async function statusProblems(check: FaultCheck): Promise<string[]> {
  const old = { addon_id: 'old', version: '1.0.0', correlation_id: 'c-1', status_conditions: CONDITIONS };
  const same = { addon_id: 'same', status_conditions: CONDITIONS.slice(0, 2) };
  const changed = { ...old, version: '1.1.0', status_conditions: CONDITIONS.slice(3) };
  const now = reporting(changed, same, { ...same, addon_id: 'new' }, { ...changed, addon_id: 'newer' });
  const before: Work = async (connection) => {
    // More than a page of a list has.
    for (let index = 0; index < 120; index++) {
      check.ocm.store.statuses.set(`${CLUSTER}/other-${index}`, { ...same, addon_id: `other-${index}` });
    }
    await reporting(old, same)(connection);
  };
  return [...(await check.problemsOf(before, now, true)), ...check.ocm.violations.splice(0)];
}

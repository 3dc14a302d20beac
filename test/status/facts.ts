import type { AddonOnCluster, Condition, HubCluster, SetResult } from '../../src/status';

/** The set of the add-on `widget`, applied. */
export const SET: SetResult = {
  name: 'addon-widget',
  kind: 'SelectorSyncSet',
  isApplied: true,
  since: 1000,
  firstSuccess: 1000,
  remembered: 0,
};

/** A cluster with the add-on `widget`, as Hive likes it. */
export const CLUSTER: HubCluster = {
  namespace: 'fleet',
  name: 'one',
  id: 'id-1',
  labels: new Map([['api.openshift.com/addon-widget', 'true']]),
  isInstalled: true,
  unreachable: { type: 'Unreachable', status: 'False' },
  hasClusterSync: true,
  sets: [SET],
};

/** The add-on `widget`, working, but for what is given. */
export function facts(given: Partial<AddonOnCluster> = {}, cluster: Partial<HubCluster> = {}): AddonOnCluster {
  return { addon: 'widget', cluster: { ...CLUSTER, ...cluster }, set: SET, metrics: { evidence: 'succeeded' }, ...given };
}

/** A condition that has been so since a time. */
export function condition(type: string, status: string, reason?: string): Condition {
  return { type, status, since: 5000, ...(reason !== undefined && { reason }) };
}

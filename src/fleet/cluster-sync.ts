import type { SetResult } from '../status';
import { listAt, textAt, timeAt } from './json-value';

/** The results of a ClusterSync (hive-olm-argocd 1.3); an entry without a name is left out, and only `Success` is a success. */
export function setResultsOf(clusterSync: unknown): readonly SetResult[] {
  return [
    ...listAt(clusterSync, 'status', 'syncSets').flatMap((each) => resultFrom(each, 'SyncSet')),
    ...listAt(clusterSync, 'status', 'selectorSyncSets').flatMap((each) => resultFrom(each, 'SelectorSyncSet')),
  ];
}

function resultFrom(value: unknown, kind: SetResult['kind']): readonly SetResult[] {
  const name = textAt(value, 'name');
  if (name === undefined) return [];
  const message = textAt(value, 'failureMessage');
  const since = timeAt(value, 'lastTransitionTime');
  const firstSuccess = timeAt(value, 'firstSuccessTime');
  return [
    {
      name,
      kind,
      isApplied: textAt(value, 'result') === 'Success',
      ...(message !== undefined && { message }),
      ...(since !== undefined && { since }),
      ...(firstSuccess !== undefined && { firstSuccess }),
    },
  ];
}

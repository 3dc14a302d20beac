import type { SetBrings, SetResult } from '../status';
import { listAt, textAt, timeAt } from './json-value';
import { contentOfResult } from './set-content';

/** A result, and what it tells of the set's content. */
export interface SetRecord extends SetResult {
  readonly content?: SetBrings;
}

/** The results of a ClusterSync (hive-olm-argocd 1.3); an entry without a name is left out, and only `Success` is a success. */
export function setResultsOf(clusterSync: unknown): readonly SetRecord[] {
  return [
    ...listAt(clusterSync, 'status', 'syncSets').flatMap((each) => resultFrom(each, 'SyncSet')),
    ...listAt(clusterSync, 'status', 'selectorSyncSets').flatMap((each) => resultFrom(each, 'SelectorSyncSet')),
  ];
}

function resultFrom(value: unknown, kind: SetResult['kind']): readonly SetRecord[] {
  const name = textAt(value, 'name');
  if (name === undefined) return [];
  const message = textAt(value, 'failureMessage');
  const since = timeAt(value, 'lastTransitionTime');
  const firstSuccess = timeAt(value, 'firstSuccessTime');
  const content = contentOfResult(value);
  return [
    {
      name,
      kind,
      isApplied: textAt(value, 'result') === 'Success',
      ...(message !== undefined && { message }),
      ...(since !== undefined && { since }),
      ...(firstSuccess !== undefined && { firstSuccess }),
      remembered: listAt(value, 'resourcesToDelete').length,
      ...(content && { content }),
    },
  ];
}

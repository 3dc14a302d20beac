import { syncOptions } from '../../src/argocd/sync-options';
import { NAMESPACE, SELECTOR_SYNC_SET } from './objects';

const ALWAYS = ['Prune=confirm', 'Delete=confirm', 'FailOnSharedResource=true'];

test.each([
  ['nothing', [], []],
  ['no set', [NAMESPACE], []],
  ['a SelectorSyncSet', [NAMESPACE, SELECTOR_SYNC_SET], ['ServerSideApply=true']],
  ['a SyncSet', [{ ...SELECTOR_SYNC_SET, kind: 'SyncSet' }], ['ServerSideApply=true']],
  ['a SyncSet of another group', [{ ...SELECTOR_SYNC_SET, apiVersion: 'example.com/v1' }], []],
  ['1000 objects', Array.from({ length: 1000 }, () => NAMESPACE), []],
  ['1001 objects', Array.from({ length: 1001 }, () => NAMESPACE), ['ApplyOutOfSyncOnly=true']],
])('%s', (_, objects, more) => {
  expect(syncOptions(objects)).toEqual([...ALWAYS, ...more]);
});

import { setResultsOf } from '../../src/fleet/cluster-sync';
import { result } from './objects';

describe('setResultsOf', () => {
  it('reads sets of both kinds, SyncSets first, as Hive applies them', () => {
    const status = { syncSets: [result('b')], selectorSyncSets: [result('a', { result: 'Failure', failureMessage: 'no' })] };
    expect(setResultsOf({ status })).toEqual([
      { name: 'b', kind: 'SyncSet', isApplied: true, since: Date.UTC(2026, 0, 1), remembered: 0 },
      { name: 'a', kind: 'SelectorSyncSet', isApplied: false, message: 'no', since: Date.UTC(2026, 0, 1), remembered: 0 },
    ]);
  });

  it('takes nothing for a success that does not say so, and leaves out what has no name', () => {
    const syncSets = [{ name: 'a' }, { result: 'Success' }, null, 'a', { name: 'b', result: 'success' }];
    expect(setResultsOf({ status: { syncSets } }).map(({ name, isApplied }) => [name, isApplied])).toEqual([
      ['a', false],
      ['b', false],
    ]);
    expect(setResultsOf({})).toEqual([]);
  });
});

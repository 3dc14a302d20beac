import * as fc from 'fast-check';
import { type AddonOnCluster, type HubCluster, UNINSTALL_STAGES, uninstallStage } from '../../src/status';
import { CLUSTER, condition, facts, SET } from './facts';

const label = 'api.openshift.com/addon-widget';
const own = { ...SET, name: 'addon-widget.one', kind: 'SyncSet' as const, remembered: 3 };
const upsert = { ...own, remembered: 0, since: 9000 };
const signal = { ...own, name: 'addon-widget-delete.one', firstSuccess: 7000, remembered: 0 };
const unlabelled = { labels: new Map() };
const deleting = { ...own, isApplied: false, message: 'failed to delete v1/Namespace w', since: 8000 };
const gone = { metrics: { evidence: 'absent' } } as const;
const without = (names: readonly (keyof AddonOnCluster)[], given: AddonOnCluster): AddonOnCluster => {
  const rest = { ...given };
  for (const name of names) delete (rest as Partial<Record<keyof AddonOnCluster, unknown>>)[name];
  return rest;
};

describe('uninstallStage', () => {
  test.each<[string, AddonOnCluster, object]>([
    ['nobody asked', facts({ set: own }, unlabelled), { stage: 'not-asked', owner: 'installer' }],
    ['labelled, without a set yet', without(['set'], facts()), { stage: 'not-asked' }],
    [
      'signalled by its set',
      facts({ set: own, deleteSet: signal }, unlabelled),
      { stage: 'signalled', since: 7000, owner: 'author' },
    ],
    [
      'signalled by label',
      facts(
        {},
        {
          labels: new Map([
            [label, 'true'],
            [`${label}-delete`, 'true'],
          ]),
        },
      ),
      { stage: 'signalled' },
    ],
    ['signalled by OCM', facts({ isMarkedForDeletion: true, set: own }, unlabelled), { stage: 'signalled' }],
    [
      'its CSV is gone, whatever hinders Hive',
      facts({ set: own, deleteSet: signal, ...gone }, { ...unlabelled, pausedBy: 'x' }),
      { stage: 'acknowledged' },
    ],
    [
      'signalled, paused',
      facts({ set: own, deleteSet: signal }, { ...unlabelled, pausedBy: 'pause' }),
      { stage: 'signalled', owner: 'fleet', waitsFor: expect.stringContaining('the annotation pause') },
    ],
    [
      'the signal fails',
      facts({ set: own, deleteSet: { ...signal, isApplied: false, message: 'no', since: 7500 } }, unlabelled),
      { stage: 'signalled', since: 7500, waitsFor: 'Hive to apply addon-widget-delete.one: no' },
    ],
    [
      'nothing tells of the operator',
      without(['metrics'], facts({ set: own, deleteSet: signal }, unlabelled)),
      { stage: 'signalled', owner: 'reader' },
    ],
    [
      'its acknowledgement is overdue',
      facts({ set: own, isMarkedForDeletion: true, addonConditions: [condition('DeleteTimeout', 'True')] }),
      { stage: 'signalled', waitsFor: 'its operator, whose acknowledgement is overdue' },
    ],
    [
      'its CSV is gone',
      facts({ set: own, deleteSet: signal, ...gone }, unlabelled),
      { stage: 'acknowledged', owner: 'installer' },
    ],
    [
      'it says that it is ready to go',
      facts({ set: own, isMarkedForDeletion: true, addonConditions: [condition('ReadyToBeDeleted', 'True')] }),
      { stage: 'acknowledged', since: 5000 },
    ],
    [
      'it has no operator',
      facts({ set: own, deleteSet: signal, content: { hasOperator: false } }, unlabelled),
      { stage: 'acknowledged', since: 7000 },
    ],
    ['retired', facts({ set: upsert, deleteSet: signal, ...gone }, unlabelled), { stage: 'retired', since: 9000 }],
    [
      'only the signal is left',
      without(['set'], facts({ deleteSet: signal, ...gone }, unlabelled)),
      { stage: 'acknowledged', waitsFor: 'the set addon-widget-delete.one to go' },
    ],
    ['Hive fails to delete', facts({ set: deleting }, unlabelled), { stage: 'acknowledged', since: 8000, owner: 'cluster' }],
    ['removed', without(['set'], facts({}, unlabelled)), { stage: 'removed' }],
  ])('%s', (_, given, expected) => {
    expect(uninstallStage(given)).toMatchObject(expected);
  });

  const set = fc.record({
    name: fc.constant('addon-widget.one'),
    kind: fc.constantFrom('SyncSet' as const, 'SelectorSyncSet' as const),
    isApplied: fc.boolean(),
    message: fc.constantFrom('failed to delete x', 'failed to apply resource 0'),
    remembered: fc.nat({ max: 2 }),
  });
  const labels = fc.subarray([label, `${label}-delete`]).map((names) => new Map(names.map((name) => [name, 'true'])));
  const cluster: fc.Arbitrary<HubCluster> = labels.map((each) => ({ ...CLUSTER, labels: each }));
  const anything = fc.record(
    {
      addon: fc.constant('widget'),
      cluster,
      set,
      deleteSet: set,
      isMarkedForDeletion: fc.boolean(),
      content: fc.record({ hasOperator: fc.boolean() }),
      metrics: fc.record({ evidence: fc.constantFrom('succeeded', 'abnormal', 'pending', 'absent', 'unknown') }),
    },
    { requiredKeys: ['addon', 'cluster'] },
  ) as fc.Arbitrary<AddonOnCluster>;

  it('never goes on by what is not known, and says what it waits for in every stage but the last', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const progress = uninstallStage(given);
        expect(UNINSTALL_STAGES).toContain(progress.stage);
        expect('waitsFor' in progress).toBe(progress.stage !== 'removed');
        const ignorant = uninstallStage(without(['metrics', 'content', 'addonConditions'], given));
        expect(UNINSTALL_STAGES.indexOf(ignorant.stage)).toBeLessThanOrEqual(UNINSTALL_STAGES.indexOf(progress.stage));
      }),
    );
  });
});

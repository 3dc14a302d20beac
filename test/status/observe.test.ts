import { type AddonOnCluster, observe } from '../../src/status';
import { condition, facts, SET } from './facts';

const LABEL = 'api.openshift.com/addon-widget';
const labels = (...entries: readonly [string, string][]) => ({ labels: new Map(entries) });
const leaving = { ...SET, isApplied: false, message: 'failed to delete v1, Kind=ConfigMap a/b: denied' };

describe('observe', () => {
  test.each<[string, AddonOnCluster, 'installed' | 'removed']>([
    ['by label', facts({ set: undefined }), 'installed'],
    ['by a SyncSet', facts({ set: { ...SET, kind: 'SyncSet' } }, labels()), 'installed'],
    ['by another selector', facts({}, labels()), 'installed'],
    [
      'by another selector, failing',
      facts({ set: { ...SET, isApplied: false, message: 'failed to apply resource 0' } }, labels()),
      'installed',
    ],
    ['not at all', facts({ set: undefined }, labels()), 'removed'],
    ['label is false', facts({}, labels([LABEL, 'false'])), 'removed'],
    ['Hive fails to delete', facts({ set: leaving }, labels()), 'removed'],
    ['label of removal', facts({}, labels([LABEL, 'true'], [`${LABEL}-delete`, 'true'])), 'removed'],
    ['a set of removal', facts({ deleteSet: SET }), 'removed'],
    ['annotation of OCM', facts({ isMarkedForDeletion: true }), 'removed'],
  ])('wanted %s', (_, given, wish) => {
    expect(observe(given, 7)).toMatchObject({ at: 7, wish });
  });

  const without = { metrics: undefined };
  test.each<[string, AddonOnCluster, string]>([
    ['metrics before conditions', facts({ addonConditions: [condition('Available', 'False', 'MissingCSV')] }), 'succeeded'],
    ['no CSV', facts({ ...without, addonConditions: [condition('Available', 'False', 'MissingCSV')] }), 'absent'],
    ['not installed', facts({ ...without, addonConditions: [condition('Available', 'True')] }), 'pending'],
    ['package invalid', facts({ ...without, packageConditions: [condition('Invalid', 'True')] }), 'abnormal'],
    ['package not available', facts({ ...without, packageConditions: [condition('Available', 'False')] }), 'pending'],
    ['package without conditions', facts({ ...without, packageConditions: [] }), 'unknown'],
    ['nothing', facts(without), 'unknown'],
    ['no operator, applied', facts({ ...without, content: { hasOperator: false } }), 'succeeded'],
    ['no operator, failing', facts({ ...without, content: { hasOperator: false }, set: leaving }), 'pending'],
    ['no operator, no set', facts({ ...without, content: { hasOperator: false }, set: undefined }), 'absent'],
    ['an operator, applied', facts({ ...without, content: { hasOperator: true } }), 'unknown'],
    [
      'a word of the operator counts more',
      facts({ content: { hasOperator: false }, metrics: { evidence: 'abnormal' } }),
      'abnormal',
    ],
  ])('evidence: %s', (_, given, operator) => {
    expect(observe(given, 7).operator).toBe(operator);
  });
});

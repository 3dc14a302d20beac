import { type AddonOnCluster, chainOf, firstBroken, type Link } from '../../src/status';
import { condition, facts, SET } from './facts';

const LABEL = 'api.openshift.com/addon-widget';
const removed = {
  labels: new Map([
    [LABEL, 'true'],
    [`${LABEL}-delete`, 'true'],
  ]),
};
const good = [condition('Available', 'True'), condition('Installed', 'True')];
const unreachable = condition('Unreachable', 'True');

describe('chainOf', () => {
  it('holds where all is well', () => {
    const whole = facts({ addonConditions: good, packageConditions: [condition('Available', 'True')] });
    const chain = chainOf(whole);
    expect(chain.map(({ name, holds }) => `${name} ${holds}`)).toEqual([
      'label yes',
      'sync yes',
      'operator yes',
      'addon yes',
      'package yes',
    ]);
    expect(firstBroken(chain)).toBeUndefined();
  });

  test.each<[string, AddonOnCluster, Partial<Link>]>([
    ['no label', facts({ set: undefined }, { labels: new Map() }), { name: 'label', owner: 'installer' }],
    ['paused', facts({}, { pausedBy: 'hive.openshift.io/relocate' }), { name: 'sync', owner: 'fleet' }],
    ['not installed', facts({}, { isInstalled: false }), { name: 'sync', owner: 'fleet' }],
    ['unreachable', facts({}, { unreachable }), { name: 'sync', owner: 'cluster', since: 5000 }],
    ['nobody says that it is reachable', facts({}, { unreachable: undefined }), { name: 'sync', owner: 'cluster' }],
    ['no ClusterSync', facts({}, { hasClusterSync: false }), { name: 'sync', owner: 'fleet' }],
    ['no set', facts({ set: undefined }), { name: 'sync', owner: 'fleet' }],
    [
      'a set that fails',
      facts({ set: { ...SET, isApplied: false, message: 'failed to apply resource 3: denied' } }),
      {
        name: 'sync',
        owner: 'author',
        since: 1000,
        next: 'look at item 3 of its list, counted from 0; Hive tries again by itself',
      },
    ],
    ['CSV absent', facts({ metrics: { evidence: 'absent' } }), { name: 'operator', owner: 'author' }],
    ['CSV on its way', facts({ metrics: { evidence: 'pending', phase: 'Installing' } }), { name: 'operator', owner: 'cluster' }],
    [
      'CSV failed',
      facts({ metrics: { evidence: 'abnormal', phase: 'Failed', reason: 'NoOperatorGroup' } }),
      { name: 'operator', owner: 'author', next: 'the namespace needs an OperatorGroup' },
    ],
    ['nobody asked', facts({ metrics: undefined }), { name: 'operator', holds: 'unknown', owner: 'reader' }],
    [
      'Addon paused',
      facts({ addonConditions: [...good, condition('Paused', 'True')] }),
      { name: 'addon', owner: 'fleet', since: 5000 },
    ],
    [
      'Addon without a Secret',
      facts({ addonConditions: [condition('Available', 'False', 'MissingSecretForPropagation')] }),
      { name: 'addon', owner: 'installer', since: 5000 },
    ],
    ['Addon without conditions', facts({ addonConditions: [] }), { name: 'addon', owner: 'author' }],
    [
      'image of package',
      facts({ packageConditions: [condition('Unpacked', 'False', 'ImagePullBackOff')] }),
      { name: 'package', since: 5000 },
    ],
    [
      'package invalid',
      facts({ packageConditions: [condition('Invalid', 'True', 'LoadError')] }),
      { name: 'package', since: 5000 },
    ],
    ['package not available', facts({ packageConditions: [condition('Available', 'False')] }), { name: 'package', since: 5000 }],
    ['removal, CSV still there', facts({}, removed), { name: 'operator', owner: 'author' }],
    [
      'removal, overdue',
      facts({ metrics: undefined, addonConditions: [condition('DeleteTimeout', 'True')] }, removed),
      { name: 'addon', owner: 'author', since: 5000, finding: 'its acknowledgement is overdue' },
    ],
  ])('%s', (_, given, link) => {
    const found = firstBroken(chainOf(given));
    expect(found).toMatchObject({ holds: 'no', ...link });
    expect(found?.next).not.toBe('');
  });

  it('names what is broken before what is unknown', () => {
    expect(firstBroken(chainOf(facts({ metrics: undefined, set: undefined })))?.name).toBe('sync');
  });
});

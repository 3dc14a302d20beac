import { ocmClusterId, statusBody } from '../../src/ocm/status-body';
import { type AddonOnCluster, type AddonStatus, assess, type CsvMetrics, requested } from '../../src/status';

const AT = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

function facts(more: Partial<AddonOnCluster> = {}, labels: readonly (readonly [string, string])[] = []): AddonOnCluster {
  const cluster = {
    namespace: 'fleet',
    name: 'one',
    labels: new Map([['api.openshift.com/addon-widget', 'true'], ...labels]),
    isInstalled: true,
    unreachable: { type: 'Unreachable', status: 'False' },
    hasClusterSync: true,
    sets: [],
  };
  return { addon: 'widget', cluster, ...more };
}

const REMOVED = [['api.openshift.com/addon-widget-delete', 'true']] as const;
const csv = (evidence: CsvMetrics['evidence']): Partial<AddonOnCluster> => ({ metrics: { evidence } });

/** `Type=Value Reason`, by type. */
function told(
  more: Partial<AddonOnCluster>,
  labels: readonly (readonly [string, string])[] = [],
  before?: AddonStatus,
): string[] {
  const body = statusBody(assess(facts(more, labels), AT, before));
  return (body?.status_conditions ?? []).map(
    ({ status_type, status_value, reason }) => `${status_type}=${status_value} ${reason}`,
  );
}

const ready: AddonStatus = { ...requested(AT - HOUR), state: 'ready' };
const leaving: AddonStatus = { ...requested(AT - 2 * HOUR), state: 'uninstalling', wish: 'removed' };

test.each<[string, string[], string[]]>([
  ['ready', told(csv('succeeded')), ['Available=True FullyReconciled', 'Installed=True AddonInstalled']],
  ['on its way', told(csv('pending')), ['Available=False UnreadyCSV', 'Installed=False AddonNotInstalled']],
  ['not there yet', told(csv('absent')), ['Available=False MissingCSV', 'Installed=False AddonNotInstalled']],
  ['abnormal from the start', told(csv('abnormal')), ['Available=False UnreadyCSV', 'Installed=False AddonNotInstalled']],
  [
    'abnormal after it was ready',
    told(csv('abnormal'), [], ready),
    ['Available=False UnreadyCSV', 'Installed=True AddonInstalled'],
  ],
  ['absent for a moment', told(csv('absent'), [], ready), ['Available=True FullyReconciled', 'Installed=True AddonInstalled']],
  [
    'lost',
    told(csv('absent'), [], { ...ready, unsteadySince: AT - HOUR }),
    ['Available=False MissingCSV', 'Installed=True AddonInstalled'],
  ],
  [
    'being removed',
    told(csv('succeeded'), REMOVED),
    ['Available=True FullyReconciled', 'Installed=True AddonInstalled', 'ReadyToBeDeleted=False AddonNotReadyToBeDeleted'],
  ],
  [
    'removal overdue',
    told(csv('pending'), REMOVED, leaving),
    [
      'Available=False UnreadyCSV',
      'Installed=False AddonNotInstalled',
      'ReadyToBeDeleted=False AddonNotReadyToBeDeleted',
      'DeleteTimeout=True AddonReasonDeletionTimedOut',
    ],
  ],
  [
    'gone',
    told(csv('absent'), REMOVED),
    ['Available=False MissingCSV', 'Installed=False AddonNotInstalled', 'ReadyToBeDeleted=True AddonReadyToBeDeleted'],
  ],
])('without an Addon, the state is told: %s', (_, conditions, expected) => expect(conditions).toEqual(expected));

test('of an add-on of which nothing is known, nothing is told', () => {
  expect(statusBody(assess(facts(), AT))).toBeUndefined();
  expect(statusBody(assess(facts(csv('unknown')), AT))).toBeUndefined();
  expect(statusBody(assess(facts({ addonConditions: [] }), AT))).toBeUndefined();
  expect(statusBody(assess(facts({ addon: '..', ...csv('succeeded') }), AT))).toBeUndefined();
});

test('the conditions of an Addon are told as they are, those that OCM knows, each type once', () => {
  const addonConditions = [
    { type: 'Available', status: 'False', reason: 'UnreadyNamespaces', message: 'm'.repeat(2000), since: AT },
    { type: 'Installed', status: 'True' },
    { type: 'Installed', status: 'Unknown' },
    { type: 'Novel', status: 'True' },
    { type: 'Paused', status: 'Maybe' },
  ];
  const seen = { addonConditions, addonVersion: '1.2.3', correlationId: 'c-1', ...csv('succeeded') };
  expect(statusBody(assess(facts(seen), AT))).toEqual({
    addon_id: 'widget',
    version: '1.2.3',
    correlation_id: 'c-1',
    status_conditions: [
      { status_type: 'Available', status_value: 'False', reason: 'UnreadyNamespaces', message: 'm'.repeat(1000) },
      { status_type: 'Installed', status_value: 'Unknown' },
    ],
  });
});

test('a state says where the chain is broken', () => {
  const assessment = assess(facts(csv('absent')), AT);
  expect(assessment.broken?.finding).toMatch(/./);
  expect(statusBody(assessment)?.status_conditions[0]?.message).toBe(assessment.broken?.finding);
});

test.each([
  ['1abc2', '1abc2'],
  ['', undefined],
  ['..', undefined],
  ['a/b', undefined],
  ['a'.repeat(64), undefined],
])('the id of a cluster with the label %j is %j', (label, id) => {
  expect(ocmClusterId(facts({}, [['api.openshift.com/id', label]]).cluster)).toBe(id);
});

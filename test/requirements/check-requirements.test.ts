import * as fc from 'fast-check';
import type { AddOnRequirement } from '../../src/releases';
import { checkRequirements, type KnownFacts } from '../../src/requirements';
import type { Json } from '../../src/yaml';

const FACTS = {
  cluster: {
    'version.raw_id': '4.16.3',
    state: 'ready',
    'cloud_provider.id': 'aws',
    'ccs.enabled': true,
    'aws.sts.enabled': false,
    'compute.security_group_filters': 'sg-1',
    'compute.memory': 64,
    'compute.cpu': 16,
    'product.id': 'ROSA',
    'nodes.compute': 3,
    'nodes.compute_machine_type.id': 'm5.xlarge',
  },
  machinePools: [
    { id: 'worker', instance_type: 'm5.xlarge', replicas: 2, labels: { a: 'b' }, taints: [], 'compute.cpu': 4 },
    {
      id: 'big',
      instance_type: 'm5.4xlarge',
      replicas: 3,
      labels: { a: 'b', 'node-role': 'widget' },
      taints: [{ key: 'k', value: 'v', effect: 'NoSchedule' }],
      'compute.cpu': 48,
      'compute.memory': 100,
      'aws.sts.enabled': true,
    },
  ],
  addons: [{ id: 'other', version: '1.4.0', state: 'ready' }, { id: 'bare' }],
} satisfies KnownFacts;

function check(resource: AddOnRequirement['resource'], data: Readonly<Record<string, Json>>, facts: KnownFacts = FACTS): unknown {
  const [result] = checkRequirements([{ id: 'r', resource, data, enabled: true }], facts);
  return result?.is === 'met' ? 'met' : [result?.is, ...(result?.reasons ?? [])];
}

describe('a cluster', () => {
  it.each<[Readonly<Record<string, Json>>]>([
    [{ 'version.raw_id': '> 4.6' }],
    [{ state: 'ready' }],
    [{ 'cloud_provider.id': ['gcp', 'aws'] }],
    [{ 'cloud_provider.id': 'aws' }],
    [{ 'ccs.enabled': true, 'aws.sts.enabled': false }],
    [{ 'compute.security_group_filters': 'sg-1' }],
    [{ 'compute.memory': 64, 'compute.cpu': 16 }],
    [{ 'compute.cpu': 0 }],
    [{ 'product.id': ['osd', 'rosa'] }],
    [{ 'nodes.compute': 3, 'nodes.compute_machine_type.id': ['m5.xlarge'] }],
  ])('has %j', (data) => {
    expect(check('cluster', data)).toBe('met');
  });

  it.each<[Readonly<Record<string, Json>>, readonly string[]]>([
    [{ 'version.raw_id': '>= 4.17' }, ["version.raw_id must be '>= 4.17'; found: '4.16.3'"]],
    [{ 'cloud_provider.id': ['gcp', 'azure'] }, ["cloud_provider.id must be 'gcp' or 'azure'; found: 'aws'"]],
    [{ 'cloud_provider.id': 'AWS' }, ["cloud_provider.id must be 'AWS'; found: 'aws'"]],
    [{ 'ccs.enabled': false }, ['ccs.enabled must be false; found: true']],
    [{ 'compute.cpu': 17 }, ['compute.cpu must be at least 17; found: 16']],
    [
      { 'nodes.compute': 4, state: 'error', 'ccs.enabled': true },
      ['nodes.compute must be at least 4; found: 3', "state must be 'error'; found: 'ready'"],
    ],
  ])('does not have %j', (data, reasons) => {
    expect(check('cluster', data)).toEqual(['unmet', ...reasons]);
  });

  it.each<[Readonly<Record<string, Json>>, string]>([
    [{ 'version.raw_id': '>= 4.17' }, "version.raw_id must be '>= 4.17'"],
    [{ 'ccs.enabled': false }, 'ccs.enabled must be false'],
    [{ 'compute.cpu': 0 }, 'compute.cpu must be at least 0'],
  ])('of which nobody recorded it may not have %j', (data, sentence) => {
    expect(check('cluster', data, { cluster: {} })).toEqual(['unknown', `${sentence}; found: nothing recorded`]);
  });

  it('whose version is none may not have it', () => {
    const facts = { cluster: { 'version.raw_id': 'openshift-v4.16.3' } };
    const reason = "version.raw_id must be '>=4.1'; found: 'openshift-v4.16.3', which is no version";
    expect(check('cluster', { 'version.raw_id': '>=4.1' }, facts)).toEqual(['unknown', reason]);
  });

  it.each<[Readonly<Record<string, Json>>, string]>([
    [{}, 'it requires nothing'],
    [
      { 'version.raw_id': '>=4.9 ||' },
      "version.raw_id wants '>=4.9 ||', which is no condition on a version such as '>=4.14 <4.18'",
    ],
    [{ 'version.raw_id': 4.9 }, "version.raw_id wants 4.9, which is no condition on a version such as '>=4.14 <4.18'"],
    [{ 'compute.cpu': 'four' }, "compute.cpu wants 'four', which is no number"],
    [{ 'ccs.enabled': 'true' }, "ccs.enabled wants 'true', which is neither true nor false"],
    [{ 'cloud_provider.id': [] }, 'cloud_provider.id wants a list, which is no text and no list of texts'],
    [{ 'cloud_provider.id': ['aws', 1] }, 'cloud_provider.id wants a list, which is no text and no list of texts'],
    [{ 'cloud_provider.id': null }, 'cloud_provider.id wants null, which is no text and no list of texts'],
    [{ 'cloud_provider.ids': 'aws' }, "'cloud_provider.ids' is no property of a cluster: did you mean cloud_provider.id?"],
    [
      { constructor: 'aws' },
      "'constructor' is no property of a cluster: there are version.raw_id, state, cloud_provider.id, ccs.enabled, aws.sts.enabled, compute.security_group_filters, compute.memory, compute.cpu, product.id, nodes.compute, nodes.compute_machine_type.id",
    ],
  ])('cannot be asked for %j', (data, reason) => {
    expect(check('cluster', data)).toEqual(['unreadable', reason]);
  });

  it('tells the worst of several first, with the reasons of all', () => {
    const facts = { cluster: { state: 'error' } };
    expect(check('cluster', { state: 'ready', 'compute.cpu': 1 }, facts)).toEqual([
      'unmet',
      "state must be 'ready'; found: 'error'",
      'compute.cpu must be at least 1; found: nothing recorded',
    ]);
  });
});

describe('machine pools', () => {
  it.each<[Readonly<Record<string, Json>>]>([
    [{ 'compute.cpu': 20 }],
    [{ id: 'worker', replicas: 2 }],
    [{ labels: { 'node-role': 'widget' } }],
    [{ taints: [{ key: 'k' }] }],
    [{ taints: [{ key: 'k', value: 'v', effect: 'NoSchedule' }], instance_type: ['m5.2xlarge', 'm5.4xlarge'], replicas: 3 }],
    [{ 'aws.sts.enabled': true, 'compute.memory': 100 }],
  ])('have one with %j', (data) => {
    expect(check('machine_pool', data)).toBe('met');
  });

  it('must have all of it in one pool, and the nearest are told first', () => {
    expect(check('machine_pool', { id: 'worker', labels: { a: 'b' }, 'compute.cpu': 20 })).toEqual([
      'unmet',
      "machine pool 'worker': compute.cpu must be at least 20; found: 4",
      "machine pool 'big': id must be 'worker'; found: 'big'",
    ]);
  });

  it('are shown with their labels and taints', () => {
    expect(check('machine_pool', { labels: { x: 'y' }, taints: [{ key: 'k', effect: 'NoExecute' }] })).toEqual([
      'unmet',
      "machine pool 'worker': labels must have 'x=y'; found: 'a=b'",
      "machine pool 'worker': taints must have 'k:NoExecute'; found: none",
      "machine pool 'big': labels must have 'x=y'; found: 'a=b, node-role=widget'",
      "machine pool 'big': taints must have 'k:NoExecute'; found: 'k=v:NoSchedule'",
    ]);
  });

  it('may have one if that is not recorded of one that has the rest', () => {
    const reason = "machine pool 'worker': compute.memory must be at least 1; found: nothing recorded";
    expect(check('machine_pool', { id: 'worker', 'compute.memory': 1 })).toEqual(['unknown', reason]);
    expect(check('machine_pool', { replicas: 1 }, { cluster: {} })).toEqual([
      'unknown',
      'machine pool: replicas must be at least 1; found: nothing recorded',
    ]);
  });

  it('are none', () => {
    expect(check('machine_pool', { replicas: 1 }, { cluster: {}, machinePools: [] })).toEqual([
      'unmet',
      'the cluster has no machine pool',
    ]);
  });

  it.each<[Readonly<Record<string, Json>>, string]>([
    [{ labels: {} }, 'labels wants an object, which are no labels'],
    [{ labels: { a: 1 } }, 'labels wants an object, which are no labels'],
    [{ taints: [] }, 'taints wants a list, which are no taints'],
    [{ taints: [{}] }, 'taints wants a list, which are no taints'],
    [{ taints: [{ key: 'k', values: 'v' }] }, 'taints wants a list, which are no taints'],
    [{ replica: 1 }, "'replica' is no property of a machine pool: did you mean replicas?"],
  ])('cannot be asked for %j', (data, reason) => {
    expect(check('machine_pool', data)).toEqual(['unreadable', `machine pool: ${reason}`]);
  });
});

describe('other add-ons', () => {
  it.each<[Readonly<Record<string, Json>>]>([
    [{ id: 'other' }],
    [{ id: 'other', state: 'ready' }],
    [{ id: 'other', version: '>=1.2' }],
    [{ id: 'bare' }],
  ])('are there: %j', (data) => {
    expect(check('addon', data)).toBe('met');
  });

  it.each<[Readonly<Record<string, Json>>, string, string]>([
    [{ id: 'absent' }, 'unmet', "the add-on 'absent' must be on the cluster; found: 'other, bare'"],
    [{ id: 'other', version: '>=2' }, 'unmet', "the add-on 'other': version must be '>=2'; found: '1.4.0'"],
    [
      { id: 'other', state: ['failed', 'deleting'] },
      'unmet',
      "the add-on 'other': state must be 'failed' or 'deleting'; found: 'ready'",
    ],
    [{ id: 'bare', version: '>=2' }, 'unknown', "the add-on 'bare': version must be '>=2'; found: nothing recorded"],
    [{ id: 'other', tier: 'gold' }, 'unknown', "'tier' of the add-on 'other': nothing recorded"],
    [{ state: 'ready' }, 'unreadable', 'it names no add-on in data.id'],
    [{ id: 1 }, 'unreadable', 'it names no add-on in data.id'],
    [
      { id: 'other', version: 'two' },
      'unreadable',
      "the add-on 'other': version wants 'two', which is no condition on a version such as '>=4.14 <4.18'",
    ],
  ])('%j is %s', (data, is, reason) => {
    expect(check('addon', data)).toEqual([is, reason]);
  });

  it('are none, or nobody recorded them', () => {
    const sentence = "the add-on 'other' must be on the cluster; found: ";
    expect(check('addon', { id: 'other' }, { cluster: {}, addons: [] })).toEqual(['unmet', `${sentence}no add-on`]);
    expect(check('addon', { id: 'other' }, { cluster: {} })).toEqual(['unknown', `${sentence}nothing recorded`]);
  });
});

test('what is not enabled is not looked at', () => {
  const requirement = { id: 'r', resource: 'cluster' as const, data: { state: 'gone' } };
  expect(checkRequirements([{ ...requirement, enabled: false }], FACTS)).toEqual([]);
  expect(checkRequirements([{ ...requirement, enabled: true }], FACTS)).toMatchObject([
    { is: 'unmet', requirement: { id: 'r' } },
  ]);
});

describe('laws', () => {
  const data = fc.dictionary(
    fc.constantFrom('version.raw_id', 'compute.cpu', 'cloud_provider.id', 'labels', 'taints', 'id', 'ccs.enabled', '__proto__'),
    fc.oneof(fc.constantFrom('aws', '>=4.1', true, 3, ['aws']), fc.jsonValue()),
  );
  const resource = fc.constantFrom<AddOnRequirement['resource']>('cluster', 'machine_pool', 'addon');

  it('nothing is thrown, and there is a reason for all that is not met', () => {
    fc.assert(
      fc.property(resource, data, (where, wanted) => {
        const [result] = checkRequirements(
          [{ id: 'r', resource: where, data: wanted as Record<string, Json>, enabled: true }],
          FACTS,
        );
        expect(result?.is === 'met' || (result?.reasons.length ?? 0) > 0).toBe(true);
      }),
    );
  });

  it('nothing is met of which nothing is known', () => {
    fc.assert(
      fc.property(resource, data, (where, wanted) => {
        const requirement = { id: 'r', resource: where, data: wanted as Record<string, Json>, enabled: true };
        const [result] = checkRequirements([requirement], { cluster: {} });
        expect(['unknown', 'unreadable']).toContain(result?.is);
      }),
    );
  });
});

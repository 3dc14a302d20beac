import type { Json } from '../../src/yaml';
import { check } from './facts';

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

  it('are told of only three', () => {
    const machinePools = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, replicas: 1 }));
    expect(check('machine_pool', { replicas: 2 }, { cluster: {}, machinePools })).toEqual([
      'unmet',
      ...['a', 'b', 'c'].map((id) => `machine pool '${id}': replicas must be at least 2; found: 1`),
    ]);
  });

  it('cannot be asked for something if anything else makes no sense', () => {
    expect(check('machine_pool', { replicas: 1, labels: {} })).toEqual([
      'unreadable',
      'machine pool: labels wants an object, which are no labels',
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
    [{ labels: { a: 'b', c: 1 } }, 'labels wants an object, which are no labels'],
    [{ taints: [{ key: 'k' }, {}] }, 'taints wants a list, which are no taints'],
    [{ taints: [{ key: 'k', value: 1 }] }, 'taints wants a list, which are no taints'],
    [{ labels: { a: 1 } }, 'labels wants an object, which are no labels'],
    [{ taints: [] }, 'taints wants a list, which are no taints'],
    [{ taints: [{}] }, 'taints wants a list, which are no taints'],
    [{ taints: [{ key: 'k', values: 'v' }] }, 'taints wants a list, which are no taints'],
    [{ replica: 1 }, "'replica' is no property of a machine pool: did you mean replicas?"],
  ])('cannot be asked for %j', (data, reason) => {
    expect(check('machine_pool', data)).toEqual(['unreadable', `machine pool: ${reason}`]);
  });
});

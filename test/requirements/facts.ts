import type { AddOnRequirement } from '../../src/releases';
import { checkRequirements, type KnownFacts } from '../../src/requirements';
import type { Json } from '../../src/yaml';

/** A cluster of which everything is known. */
export const FACTS: KnownFacts = {
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
};

/** What comes of one requirement: `met`, or what it is and why. */
export function check(
  resource: AddOnRequirement['resource'],
  data: Readonly<Record<string, Json>>,
  facts: KnownFacts = FACTS,
): unknown {
  const [result] = checkRequirements([{ id: 'r', resource, data, enabled: true }], facts);
  return result?.is === 'met' ? 'met' : [result?.is, ...(result?.reasons ?? [])];
}

import * as fc from 'fast-check';
import type { AddOnRequirement } from '../../src/releases';
import { checkRequirements } from '../../src/requirements';
import type { Json } from '../../src/yaml';
import { FACTS } from './facts';

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

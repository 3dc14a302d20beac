import type { AddOnRequirement } from '../releases';
import { checkAddon } from './check-addon';
import { checkCluster } from './check-cluster';
import { checkMachinePools } from './check-machine-pools';
import type { Finding } from './finding';
import type { KnownFacts } from './known-facts';
import type { RequirementResult } from './requirement-result';
import { resultOf } from './result-of';

/**
 * Says of each requirement that is enabled whether the cluster has what it wants (managed-tenants 1.3): a list names alternatives, a number
 * the least, `version.raw_id` a condition, and all else must be equal, as OCM's console has it. What nobody recorded is never met.
 */
export function checkRequirements(requirements: readonly AddOnRequirement[], facts: KnownFacts): readonly RequirementResult[] {
  return requirements
    .filter(({ enabled }) => enabled)
    .map((requirement) => resultOf(requirement, findingsFor(requirement, facts)));
}

function findingsFor({ resource, data }: AddOnRequirement, facts: KnownFacts): readonly Finding[] {
  switch (resource) {
    case 'cluster':
      return checkCluster(data, facts.cluster);
    case 'machine_pool':
      return checkMachinePools(data, facts.machinePools);
    case 'addon':
      return checkAddon(data, facts.addons);
  }
}

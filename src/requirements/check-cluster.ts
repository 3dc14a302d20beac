import type { Json } from '../yaml';
import { type Finding, findingsOf, type Rules } from './finding';
import type { ClusterProperties } from './known-facts';
import { atLeast, flag, inRange, oneOf, oneOfAnyCase } from './wanted';

const RULES: Rules<ClusterProperties> = {
  'version.raw_id': inRange,
  state: oneOf,
  'cloud_provider.id': oneOf,
  'ccs.enabled': flag,
  'aws.sts.enabled': flag,
  'compute.security_group_filters': oneOf,
  'compute.memory': atLeast,
  'compute.cpu': atLeast,
  'product.id': oneOfAnyCase,
  'nodes.compute': atLeast,
  'nodes.compute_machine_type.id': oneOf,
};

/** Compares what a requirement or condition wants of a cluster (managed-tenants 1.3). */
export function checkCluster(data: Readonly<Record<string, Json>>, cluster: ClusterProperties): Finding[] {
  return findingsOf(RULES, 'a cluster', data, cluster);
}

import { quote } from '../diagnostics';
import type { Json } from '../yaml';
import { type Finding, findingsOf, type Rules } from './finding';
import type { MachinePoolProperties } from './known-facts';
import { atLeast, flag, labels, oneOf, taints } from './wanted';

/** Machine pools of which it is said why they do not fit. */
const MAX_POOLS = 3;

const RULES: Rules<MachinePoolProperties> = {
  id: oneOf,
  instance_type: oneOf,
  replicas: atLeast,
  labels,
  taints,
  'compute.memory': atLeast,
  'compute.cpu': atLeast,
  'compute.security_group_filters': oneOf,
  'aws.sts.enabled': flag,
};

/**
 * Looks for one machine pool that has all that a requirement wants (managed-tenants 1.3). If there is none, tells what is missing in those
 * that have the most of it.
 * @param pools undefined if nobody recorded them
 */
export function checkMachinePools(
  data: Readonly<Record<string, Json>>,
  pools: readonly MachinePoolProperties[] | undefined,
): readonly Finding[] {
  const missingIn = (pool: Partial<MachinePoolProperties>, name: string) =>
    missing(findingsOf(RULES, 'a machine pool', data, pool), name);
  const general = missingIn({}, 'machine pool');
  if (pools === undefined) return general;
  const unreadable = general.filter(({ is }) => is === 'unreadable');
  if (unreadable.length > 0) return unreadable;
  const nearest = pools.map((pool) => missingIn(pool, `machine pool ${quote(pool.id)}`)).sort((a, b) => a.length - b.length);
  const mayFit = nearest.find((each) => each.every(({ is }) => is === 'unknown'));
  if (mayFit) return mayFit;
  if (nearest.length === 0) return [{ is: 'unmet', reason: 'the cluster has no machine pool' }];
  return nearest.slice(0, MAX_POOLS).flat();
}

function missing(findings: readonly Finding[], name: string) {
  return findings.filter((finding) => finding.is !== 'met').map(({ is, reason }) => ({ is, reason: `${name}: ${reason}` }));
}

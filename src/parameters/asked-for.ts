import type { AddOnParameter } from '../releases';
import { checkRequirements, type KnownFacts } from '../requirements';

/** Whether a parameter is asked for on a cluster, and if not or not surely, why. */
export type AskedFor = { readonly is: 'asked' } | { readonly is: 'not asked' | 'unknown' | 'unreadable'; readonly why: string };

const WORST_FIRST = ['unreadable', 'unmet', 'unknown'] as const;

/** A parameter is asked for if all its conditions hold (managed-tenants 1.3). They are requirements without an id. */
export function askedFor({ conditions = [] }: AddOnParameter, facts: KnownFacts): AskedFor {
  if (conditions.length === 0) return { is: 'asked' };
  const requirements = conditions.map(({ resource, data }) => ({ id: '', enabled: true, resource, data }));
  const failed = checkRequirements(requirements, facts).filter((result) => result.is !== 'met');
  const worst = WORST_FIRST.find((each) => failed.some(({ is }) => is === each));
  if (worst === undefined) return { is: 'asked' };
  const why = failed.flatMap(({ is, reasons }) => (is === worst ? reasons : [])).join('; ');
  return { is: worst === 'unmet' ? 'not asked' : worst, why };
}

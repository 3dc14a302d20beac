import { type Problem, quote } from '../diagnostics';
import type { RequirementResult } from './requirement-result';

const MEANING = {
  unmet: {
    code: 'REQUIREMENT_UNMET',
    says: 'does not hold',
    hint: 'Change the cluster, or install the add-on on another one.',
  },
  unknown: {
    code: 'REQUIREMENT_UNKNOWN',
    says: 'may not hold',
    hint: 'Record the facts of the cluster with addons inventory, or by hand.',
  },
  unreadable: {
    code: 'REQUIREMENT_UNREADABLE',
    says: 'cannot be read',
    hint: 'It is a mistake of the release: ask the owner of the add-on to mend the requirement.',
  },
} as const;

/** The problem that keeps an add-on from being installed; undefined if the requirement is met. */
export function requirementProblem(result: RequirementResult): Problem | undefined {
  if (result.is === 'met') return undefined;
  const { code, says, hint } = MEANING[result.is];
  return { code, message: `the requirement ${quote(result.requirement.id)} ${says}: ${result.reasons.join('; ')}`, hint };
}

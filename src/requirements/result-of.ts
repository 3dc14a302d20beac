import type { AddOnRequirement } from '../releases';
import type { Finding } from './finding';
import type { RequirementResult } from './requirement-result';

const WORST_FIRST = ['unreadable', 'unmet', 'unknown'] as const;

/** What all findings of a requirement come to: the worst, with the reasons of all that are not met. */
export function resultOf(requirement: AddOnRequirement, findings: readonly Finding[]): RequirementResult {
  const failed = findings.filter((finding) => finding.is !== 'met');
  const is = WORST_FIRST.find((each) => failed.some((finding) => finding.is === each));
  return is === undefined ? { requirement, is: 'met' } : { requirement, is, reasons: failed.map(({ reason }) => reason) };
}

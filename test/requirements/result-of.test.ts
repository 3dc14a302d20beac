import type { Finding } from '../../src/requirements/finding';
import { resultOf } from '../../src/requirements/result-of';

const requirement = { id: 'r', resource: 'cluster' as const, data: {}, enabled: true };

test.each<[readonly Finding['is'][], string]>([
  [[], 'met'],
  [['met', 'met'], 'met'],
  [['met', 'unknown'], 'unknown'],
  [['unknown', 'unmet', 'met'], 'unmet'],
  [['unmet', 'unreadable', 'unknown'], 'unreadable'],
])('%j is %s', (all, is) => {
  const findings = all.map((each): Finding => (each === 'met' ? { is: each } : { is: each, reason: each }));
  const reasons = all.filter((each) => each !== 'met');
  expect(resultOf(requirement, findings)).toEqual({ requirement, is, ...(reasons.length > 0 && { reasons }) });
});

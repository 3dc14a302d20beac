import { checkRequirements, requirementProblem } from '../../src/requirements';

const facts = { cluster: { state: 'ready' } };

test.each([
  [{ state: 'ready' }, undefined],
  [{ state: 'error' }, "REQUIREMENT_UNMET: the requirement 'r' does not hold: state must be 'error'; found: 'ready'"],
  [
    { 'compute.cpu': 1 },
    "REQUIREMENT_UNKNOWN: the requirement 'r' may not hold: compute.cpu must be at least 1; found: nothing recorded",
  ],
  [
    { 'compute.cpu': true },
    "REQUIREMENT_UNREADABLE: the requirement 'r' cannot be read: compute.cpu wants true, which is no number",
  ],
])('%j', (data, expected) => {
  const problems = checkRequirements([{ id: 'r', resource: 'cluster', data, enabled: true }], facts).map(requirementProblem);
  expect(problems.map((problem) => problem && `${problem.code}: ${problem.message}`)).toEqual([expected]);
});

import { checkCarryOutOptions } from '../../src/cli/carry-out';

test.each([
  [{ target: 'x' }, '--target goes with --merge-request'],
  [{ forge: 'gitlab' as const, branch: true }, '--forge goes with --merge-request'],
])('%j does not go together', (options, message) => {
  expect(() => checkCarryOutOptions({ ...options, diagnostics: 'text' })).toThrow(message);
  expect(() => checkCarryOutOptions({ ...options, mergeRequest: true, diagnostics: 'text' })).not.toThrow();
});

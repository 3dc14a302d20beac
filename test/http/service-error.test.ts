import { DiagnosticsError, error } from '../../src/diagnostics';
import { OcmError } from '../../src/ocm-service';
import { RegistryError } from '../../src/registry';

test.each([
  [OcmError, 'OcmError'],
  [RegistryError, 'RegistryError'],
])('%p carries one problem, and is told apart by its class', (Kind, name) => {
  const cause = new Kind(error({ code: 'WHAT_IT_IS', message: 'what it is' }));
  expect(cause).toBeInstanceOf(DiagnosticsError);
  expect([cause.name, cause.code, cause.diagnostics.length]).toEqual([name, 'WHAT_IT_IS', 1]);
  expect(cause.message).toContain('what it is');
});

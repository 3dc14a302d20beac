import { DiagnosticsError } from '../../src/diagnostics';
import { RegistryError } from '../../src/registry';
import { registryError } from '../../src/registry/registry-error';

test('is one diagnostic, with its code', () => {
  const thrown = registryError({ code: 'REGISTRY_BUSY', message: 'Too busy', hint: 'Wait.' });
  expect(thrown).toBeInstanceOf(RegistryError);
  expect(thrown).toBeInstanceOf(DiagnosticsError);
  expect(thrown).toMatchObject({
    name: 'RegistryError',
    code: 'REGISTRY_BUSY',
    message: 'error REGISTRY_BUSY: Too busy\n    Wait.',
  });
});

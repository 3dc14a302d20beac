import { serviceOption } from '../../src/cli/ocm-service-option';
import { OCM_SERVICES } from '../../src/ocm';

test('the choices are the services of OCM', () => {
  expect(serviceOption('x')).toMatchObject({ argChoices: OCM_SERVICES, defaultValue: OCM_SERVICES[0] });
});

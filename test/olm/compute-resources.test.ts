import { checkComputeResources } from '../../src/olm/compute-resources';
import { oneLine } from './render';

test('each quantity is checked', () => {
  expect(checkComputeResources({}, 'resources')).toEqual([]);
  expect(checkComputeResources({ requests: { cpu: '100m' }, limits: { memory: '64Mi' } }, 'resources')).toEqual([]);
  expect(checkComputeResources({ requests: { cpu: 'much' }, limits: { memory: '64MB' } }, 'resources').map(oneLine)).toEqual([
    "error QUANTITY_INVALID: resources.requests.cpu is 'much', which is not a resource quantity",
    "error QUANTITY_INVALID: resources.limits.memory is '64MB', which is not a resource quantity",
  ]);
});

import { checkMonitoring } from '../../src/metadata/check-monitoring';
import { soundWidget } from './widget';

describe('checkMonitoring', () => {
  const resources = { requests: { cpu: '1', memory: '1G' } };
  it.each([
    [undefined, 0],
    [{ enabled: true, resources }, 0],
    [{ enabled: false }, 0],
    [{ enabled: false, resources }, 1],
  ])('of %j finds %d', (monitoringStack, count) => {
    expect(checkMonitoring(soundWidget({ monitoringStack }))).toHaveLength(count);
  });
});

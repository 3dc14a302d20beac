import { checkMonitoring } from '../../src/metadata/check-monitoring';
import { sourceOf, widget } from './widget';

describe('checkMonitoring', () => {
  const resources = { requests: { cpu: '1', memory: '1G' } };
  it.each([
    [undefined, 0],
    [{ enabled: true, resources }, 0],
    [{ enabled: false }, 0],
    [{ enabled: false, resources }, 1],
  ])('of %j finds %d', (monitoringStack, count) => {
    const metadata = widget({ monitoringStack });
    expect(checkMonitoring(metadata, sourceOf(metadata))).toHaveLength(count);
  });
});

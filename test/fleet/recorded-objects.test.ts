import { addonsOn } from '../../src/fleet';
import { clusterDeployment, fleetOf, subscription } from './objects';

const only = (...of: Parameters<typeof fleetOf>) => addonsOn(fleetOf(...of).fleet, {});

describe('readOnCluster', () => {
  const addon = (csv: string) => ({ kind: 'Addon', metadata: { name: 'widget' }, status: { lastObservedAvailableCSV: csv } });

  test.each<[string, object[], string | undefined]>([
    ['the CSV that a Subscription is at', [subscription({ currentCSV: 'w.v2', installedCSV: 'w.v1' })], 'redhat-widget/w.v2'],
    ['the CSV that it has', [subscription({ installedCSV: 'w.v1' })], 'redhat-widget/w.v1'],
    ['the last CSV that an Addon saw', [addon('redhat-widget/w.v1')], 'redhat-widget/w.v1'],
    ['the Subscription before the Addon', [addon('x/w.v1'), subscription({ currentCSV: 'w.v2' })], 'redhat-widget/w.v2'],
    ['in whichever order', [subscription({ currentCSV: 'w.v2' }), addon('x/w.v1')], 'redhat-widget/w.v2'],
    ['no name', [addon('w.v1'), subscription({})], undefined],
  ])('tells %s', (_, objects, expected) => {
    const [{ csv } = {}] = only([clusterDeployment('a')], { a: objects.map((each) => ({ ...each })) });
    expect(csv && `${csv.namespace}/${csv.name}`).toBe(expected);
  });
});

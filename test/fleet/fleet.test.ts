import { addonsOn, selectClusters } from '../../src/fleet';
import { fleetFrom } from '../../src/fleet/read-fleet';
import { clusterDeployment, clusterSync } from './objects';

const label = 'api.openshift.com/addon-';
const objects = [
  clusterDeployment('a', { [`${label}widget`]: 'true', [`${label}other-delete`]: 'true', [`${label}off`]: 'false' }),
  clusterDeployment('b', {}),
  clusterSync('b'),
  clusterDeployment('c', {}),
];
const { fleet } = fleetFrom(objects.map((object) => ({ object, file: 'f.json' })));
const names = (selection: Parameters<typeof addonsOn>[1]) =>
  addonsOn(fleet, selection, () => undefined).map(({ cluster, addon }) => `${cluster.name} ${addon}`);

describe('addonsOn', () => {
  it('finds add-ons by label, by the label of their removal and by their set', () => {
    expect(names({})).toEqual(['a other', 'a widget', 'b widget']);
  });

  it('finds one add-on where it is', () => {
    expect(names({ addon: 'widget' })).toEqual(['a widget', 'b widget']);
  });

  it('finds one add-on on one cluster even if it is not there', () => {
    expect(names({ addon: 'widget', cluster: 'c' })).toEqual(['c widget']);
  });
});

describe('selectClusters', () => {
  it('takes a name, or namespace and name', () => {
    expect(selectClusters(fleet, { cluster: 'fleet/a' })).toEqual(selectClusters(fleet, { cluster: 'a' }));
    expect(selectClusters(fleet, { cluster: 'other/a' })).toEqual([]);
  });
});

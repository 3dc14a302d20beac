import { addonsOn, selectClusters } from '../../src/fleet';
import { clusterDeployment, clusterSync, fleetOf, result, setOf, syncSets } from './objects';

const label = 'api.openshift.com/addon-';
const objects = [
  clusterDeployment('a', { [`${label}widget`]: 'true', [`${label}other-delete`]: 'true', [`${label}off`]: 'false' }),
  clusterDeployment('b', {}),
  clusterSync('b'),
  clusterDeployment('c', {}),
];
const { fleet } = fleetOf(objects);
const names = (selection: Parameters<typeof addonsOn>[1]) =>
  addonsOn(fleet, selection).map(({ cluster, addon }) => `${cluster.name} ${addon}`);

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

const subscriptionKind = {
  apiVersion: 'operators.coreos.com/v1alpha1',
  kind: 'Subscription',
  namespace: 'redhat-widget',
  name: 'w',
};
const configMap = { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'redhat-widget', name: 'w' };
const only = (...of: Parameters<typeof fleetOf>) => addonsOn(fleetOf(...of).fleet, {});

describe('sets of installations', () => {
  const bare = clusterDeployment('one.two', {});

  it('finds an add-on by its SyncSets, whichever of them is there', () => {
    const names = [
      'addon-a.one.two',
      'addon-b-delete.one.two',
      'addon-c-parameters.one.two',
      'addon-d.other',
      'addon-e',
      'x.one.two',
    ];
    const found = only([bare, syncSets('one.two', ...names.map((name) => result(name)))]);
    expect(found.map(({ addon }) => addon)).toEqual(['a', 'b', 'c', 'e']);
    expect(found.map(({ set, deleteSet, parametersSet }) => [set?.name, deleteSet?.name, parametersSet?.name])).toEqual([
      ['addon-a.one.two', undefined, undefined],
      [undefined, 'addon-b-delete.one.two', undefined],
      [undefined, undefined, 'addon-c-parameters.one.two'],
      ['addon-e', undefined, undefined],
    ]);
  });

  test.each<[string, object[], boolean | undefined]>([
    ['a Subscription in the record', [subscriptionKind], true],
    ['no operator in the record', [configMap], false],
    ['no record', [], undefined],
  ])('knows by %s what its set brings', (_, resourcesToDelete, hasOperator) => {
    const [found] = only([bare, syncSets('one.two', result('addon-a.one.two', { resourcesToDelete }))]);
    expect(found?.content?.hasOperator).toBe(hasOperator);
    expect(found?.set?.remembered).toBe(resourcesToDelete.length);
  });

  it('takes the record of a set that failed for a part', () => {
    const failed = result('addon-a.one.two', { result: 'Failure', resourcesToDelete: [configMap] });
    expect(only([bare, syncSets('one.two', failed)])[0]?.content).toBeUndefined();
  });

  it('believes the set that the cluster has, and no other of the add-on', () => {
    const resourcesToDelete = [configMap];
    const hub = [bare, setOf('SelectorSyncSet', 'addon-a', subscriptionKind)];
    expect(only([...hub, syncSets('one.two', result('addon-a.one.two', { resourcesToDelete }))])[0]?.content).toEqual({
      hasOperator: false,
    });
    expect(only([...hub, syncSets('one.two', result('addon-a.one.two'))])[0]?.content).toBeUndefined();
  });

  it('knows by the set itself what it brings, though the cluster does not have it', () => {
    const labelled = clusterDeployment('a');
    expect(only([labelled, setOf('SelectorSyncSet', 'addon-widget', configMap)])[0]?.content).toEqual({ hasOperator: false });
    const own = setOf('SyncSet', 'addon-widget.a', subscriptionKind);
    expect(only([labelled, setOf('SelectorSyncSet', 'addon-widget', configMap), own])[0]?.content).toEqual({ hasOperator: true });
  });
});

describe('selectClusters', () => {
  it('takes a name, or namespace and name', () => {
    expect(selectClusters(fleet, { cluster: 'fleet/a' })).toEqual(selectClusters(fleet, { cluster: 'a' }));
    expect(selectClusters(fleet, { cluster: 'other/a' })).toEqual([]);
  });
});

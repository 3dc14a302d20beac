import { clusterFrom } from '../../src/fleet/cluster-deployment';
import { clusterDeployment } from './objects';

const annotated = (annotations: unknown) => {
  const object = clusterDeployment('a');
  return clusterFrom({ ...object, metadata: { ...object.metadata, annotations } }, 'fleet', 'a').pausedBy;
};

describe('clusterFrom', () => {
  it('reads what Hive looks at', () => {
    expect(clusterFrom(clusterDeployment('a'), 'fleet', 'a')).toMatchObject({
      id: 'id-a',
      isInstalled: true,
      unreachable: { status: 'False' },
      labels: new Map([['api.openshift.com/addon-widget', 'true']]),
    });
  });

  test.each<[unknown, string | undefined]>([
    [{ 'hive.openshift.io/syncset-pause': 'true' }, 'hive.openshift.io/syncset-pause'],
    [{ 'hive.openshift.io/reconcile-pause': 'true' }, 'hive.openshift.io/reconcile-pause'],
    [{ 'hive.openshift.io/relocate': 'x/incoming' }, 'hive.openshift.io/relocate'],
    [{ 'hive.openshift.io/syncset-pause': 'false' }, undefined],
    [undefined, undefined],
    ['odd', undefined],
  ])('annotations %j pause by %s', (annotations, pausedBy) => {
    expect(annotated(annotations)).toBe(pausedBy);
  });

  it('takes nothing for installed that does not say so', () => {
    expect(clusterFrom({ spec: { installed: 'true' } }, 'fleet', 'a')).toMatchObject({ isInstalled: false });
  });
});

import { addonsOn } from '../../src/fleet';
import { clusterDeployment, fleetOf, subscription } from './objects';

const only = (...of: Parameters<typeof fleetOf>) => addonsOn(fleetOf(...of).fleet, {});

describe('FleetBuilder: what was recorded on clusters', () => {
  const there = (name: string, namespace: string) => {
    const object = clusterDeployment(name);
    const clusterMetadata = { clusterID: `${namespace}-${name}` };
    return { ...object, metadata: { ...object.metadata, namespace }, spec: { ...object.spec, clusterMetadata } };
  };

  it('is of one cluster where two have one name', () => {
    const hub = [there('a', 'first'), there('a', 'second')];
    const found = only(hub, { 'second/a': [subscription({ currentCSV: 'w.v2' })] });
    expect(found.map(({ cluster, csv }) => [cluster.namespace, csv?.name])).toEqual([
      ['first', undefined],
      ['second', 'w.v2'],
    ]);
  });

  it('is refused where its folder could be of two clusters, and left out where it is of none', () => {
    const recorded = { a: [subscription({})], gone: [subscription({})] };
    const { diagnostics } = fleetOf([there('a', 'first'), there('a', 'second')], recorded);
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['FLEET_CLUSTER_UNCLEAR', 'error', "several ClusterDeployments are called 'a'"],
      ['FLEET_CLUSTER_UNCLEAR', 'warning', "no ClusterDeployment is called 'gone': what was recorded on it is left out"],
    ]);
  });
});

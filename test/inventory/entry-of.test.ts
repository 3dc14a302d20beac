import { entryOf } from '../../src/inventory/entry-of';
import { cluster } from './clusters';

const propertiesWith = (labels: Record<string, string>) => entryOf(cluster('a', { labels })).properties;

describe('entryOf', () => {
  it('says what Hive does with the cluster', () => {
    expect(entryOf(cluster('a'))).toEqual({ id: 'id-a', installed: true, reachable: true });
    const unreachable = { type: 'Unreachable', status: 'Unknown' };
    expect(entryOf(cluster('a', { unreachable, isInstalled: false, pausedBy: 'x' }))).toMatchObject({
      installed: false,
      reachable: false,
      pausedBy: 'x',
    });
  });

  it('keeps the labels by which add-ons are installed, sorted, and no other', () => {
    const labels = {
      'api.openshift.com/addon-b': 'true',
      'api.openshift.com/addon-a': 'false',
      team: 'x',
      'api.openshift.com/id': 'y',
    };
    expect(Object.entries(entryOf(cluster('a', { labels })).labels ?? {})).toEqual([
      ['api.openshift.com/addon-a', 'false'],
      ['api.openshift.com/addon-b', 'true'],
    ]);
  });

  test.each<[Record<string, string>, object | undefined]>([
    [{ 'hive.openshift.io/version': '4.16.3' }, { 'version.raw_id': '4.16.3' }],
    [{ 'hive.openshift.io/cluster-platform': 'aws' }, { 'cloud_provider.id': 'aws' }],
    [{ 'api.openshift.com/product': 'rosa' }, { 'product.id': 'rosa' }],
    [{ 'api.openshift.com/ccs': 'false' }, { 'ccs.enabled': false }],
    [{ 'api.openshift.com/sts': 'true' }, { 'aws.sts.enabled': true }],
    [{ 'api.openshift.com/sts': 'maybe', 'hive.openshift.io/version': '' }, undefined],
    [{}, undefined],
  ])('reads %j as %j', (labels, properties) => {
    expect(propertiesWith(labels)).toEqual(properties);
  });
});

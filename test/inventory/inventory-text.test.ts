import * as fc from 'fast-check';
import { entriesOf, inventoryText } from '../../src/inventory';
import { cluster } from './clusters';

const LABELS = {
  'api.openshift.com/addon-widget': 'true',
  'hive.openshift.io/version': '4.16.3',
  'api.openshift.com/ccs': 'true',
};

describe('inventoryText', () => {
  it('is a file that a person can read, and write into', () => {
    const before = { 'fleet/b': { extra: { properties: { 'compute.cpu': 48 } } }, 'fleet/gone': { extra: {} } };
    expect(inventoryText('stage', entriesOf([cluster('b', { labels: LABELS }), cluster('a')], before))).toMatchSnapshot();
  });

  it('is the same whichever way the hub lists its clusters', () => {
    const clusters = ['a', 'b', 'a.b', 'a-b'].map((name) => cluster(name, { labels: LABELS }));
    const text = inventoryText('stage', entriesOf(clusters));
    fc.assert(
      fc.property(fc.shuffledSubarray(clusters, { minLength: clusters.length }), (shuffled) => {
        expect(inventoryText('stage', entriesOf(shuffled))).toBe(text);
      }),
    );
  });
});

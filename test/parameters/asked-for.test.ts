import { askedFor } from '../../src/parameters/asked-for';
import type { AddOnParameter } from '../../src/releases';
import { definition } from './definition';

const facts = { cluster: { 'cloud_provider.id': 'aws', 'version.raw_id': '4.16.3', 'ccs.enabled': true } };

test.each<[readonly NonNullable<AddOnParameter['conditions']>[number]['data'][], unknown]>([
  [[], { is: 'asked' }],
  [[{ 'cloud_provider.id': ['aws', 'gcp'], 'version.raw_id': '>= 4.10' }, { 'ccs.enabled': true }], { is: 'asked' }],
  [
    [{ 'ccs.enabled': true }, { 'version.raw_id': '>=4.17' }],
    { is: 'not asked', why: "version.raw_id must be '>=4.17'; found: '4.16.3'" },
  ],
  [[{ 'product.id': 'osd' }], { is: 'unknown', why: "product.id must be 'osd'; found: nothing recorded" }],
  // One that does not hold is enough, whatever is unknown.
  [[{ 'product.id': 'osd' }, { 'ccs.enabled': false }], { is: 'not asked', why: 'ccs.enabled must be false; found: true' }],
  [
    [{ 'ccs.enabled': false }, { 'version.raw_id': 'new' }],
    { is: 'unreadable', why: "version.raw_id wants 'new', which is no condition on a version such as '>=4.14 <4.18'" },
  ],
])('%j', (conditions, expected) => {
  const asked = askedFor(definition({ conditions: conditions.map((data) => ({ resource: 'cluster', data })) }), facts);
  expect(asked).toEqual(expected);
});

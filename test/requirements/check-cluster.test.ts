import type { Json } from '../../src/yaml';
import { check } from './facts';

describe('a cluster', () => {
  it.each<[Readonly<Record<string, Json>>]>([
    [{ 'version.raw_id': '> 4.6' }],
    [{ state: 'ready' }],
    [{ 'cloud_provider.id': ['gcp', 'aws'] }],
    [{ 'cloud_provider.id': 'aws' }],
    [{ 'ccs.enabled': true, 'aws.sts.enabled': false }],
    [{ 'compute.security_group_filters': 'sg-1' }],
    [{ 'compute.memory': 64, 'compute.cpu': 16 }],
    [{ 'compute.cpu': 0 }],
    [{ 'product.id': ['osd', 'rosa'] }],
    [{ 'nodes.compute': 3, 'nodes.compute_machine_type.id': ['m5.xlarge'] }],
  ])('has %j', (data) => {
    expect(check('cluster', data)).toBe('met');
  });

  it.each<[Readonly<Record<string, Json>>, readonly string[]]>([
    [{ 'version.raw_id': '>= 4.17' }, ["version.raw_id must be '>= 4.17'; found: '4.16.3'"]],
    [{ 'cloud_provider.id': ['gcp', 'azure'] }, ["cloud_provider.id must be 'gcp' or 'azure'; found: 'aws'"]],
    [{ 'cloud_provider.id': 'AWS' }, ["cloud_provider.id must be 'AWS'; found: 'aws'"]],
    [{ 'ccs.enabled': false }, ['ccs.enabled must be false; found: true']],
    [{ 'compute.cpu': 17 }, ['compute.cpu must be at least 17; found: 16']],
    [
      { 'nodes.compute': 4, state: 'error', 'ccs.enabled': true },
      ['nodes.compute must be at least 4; found: 3', "state must be 'error'; found: 'ready'"],
    ],
  ])('does not have %j', (data, reasons) => {
    expect(check('cluster', data)).toEqual(['unmet', ...reasons]);
  });

  it.each<[Readonly<Record<string, Json>>, string]>([
    [{ 'version.raw_id': '>= 4.17' }, "version.raw_id must be '>= 4.17'"],
    [{ 'ccs.enabled': false }, 'ccs.enabled must be false'],
    [{ 'compute.cpu': 0 }, 'compute.cpu must be at least 0'],
  ])('of which nobody recorded it may not have %j', (data, sentence) => {
    expect(check('cluster', data, { cluster: {} })).toEqual(['unknown', `${sentence}; found: nothing recorded`]);
  });

  it('whose version is none may not have it', () => {
    const facts = { cluster: { 'version.raw_id': 'openshift-v4.16.3' } };
    const reason = "version.raw_id must be '>=4.1'; found: 'openshift-v4.16.3', which is no version";
    expect(check('cluster', { 'version.raw_id': '>=4.1' }, facts)).toEqual(['unknown', reason]);
  });

  it.each<[Readonly<Record<string, Json>>, string]>([
    [{}, 'it requires nothing'],
    [
      { 'version.raw_id': '>=4.9 ||' },
      "version.raw_id wants '>=4.9 ||', which is no condition on a version such as '>=4.14 <4.18'",
    ],
    [{ 'version.raw_id': 4.9 }, "version.raw_id wants 4.9, which is no condition on a version such as '>=4.14 <4.18'"],
    [{ 'compute.cpu': 'four' }, "compute.cpu wants 'four', which is no number"],
    [{ 'ccs.enabled': 'true' }, "ccs.enabled wants 'true', which is neither true nor false"],
    [{ 'cloud_provider.id': [] }, 'cloud_provider.id wants a list, which is no text and no list of texts'],
    [{ 'cloud_provider.id': ['aws', 1] }, 'cloud_provider.id wants a list, which is no text and no list of texts'],
    [{ 'cloud_provider.id': null }, 'cloud_provider.id wants null, which is no text and no list of texts'],
    [{ 'cloud_provider.ids': 'aws' }, "'cloud_provider.ids' is no property of a cluster: did you mean cloud_provider.id?"],
    [
      { constructor: 'aws' },
      "'constructor' is no property of a cluster: there are version.raw_id, state, cloud_provider.id, ccs.enabled, aws.sts.enabled, compute.security_group_filters, compute.memory, compute.cpu, product.id, nodes.compute, nodes.compute_machine_type.id",
    ],
  ])('cannot be asked for %j', (data, reason) => {
    expect(check('cluster', data)).toEqual(['unreadable', reason]);
  });

  it('tells the worst of several first, with the reasons of all', () => {
    const facts = { cluster: { state: 'error' } };
    expect(check('cluster', { state: 'ready', 'compute.cpu': 1 }, facts)).toEqual([
      'unmet',
      "state must be 'ready'; found: 'error'",
      'compute.cpu must be at least 1; found: nothing recorded',
    ]);
  });
});

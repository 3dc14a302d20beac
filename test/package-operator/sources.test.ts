import * as fc from 'fast-check';
import { Reference, sourcesOf } from '../../src/package-operator';

const secret = (name: string, key: string, namespace = 'ns') => Reference.secretKey({ namespace, name, key });

test('without references there are no sources', () => {
  expect(sourcesOf({ a: 1 })).toEqual([]);
});

test('there is one source for each object, in the order of first use, with each key once', () => {
  const config = {
    a: secret('b', 'x'),
    list: [Reference.clusterId(), secret('a', 'x')],
    z: [secret('b', 'y'), secret('b', 'x')],
  };
  expect(sourcesOf(config)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Secret',
      namespace: 'ns',
      name: 'b',
      items: [
        { key: '.data.x', destination: '.b_x' },
        { key: '.data.y', destination: '.b_y' },
      ],
    },
    {
      apiVersion: 'config.openshift.io/v1',
      kind: 'ClusterVersion',
      name: 'version',
      items: [{ key: '.spec.clusterID', destination: '.version_clusterID' }],
    },
    { apiVersion: 'v1', kind: 'Secret', namespace: 'ns', name: 'a', items: [{ key: '.data.x', destination: '.a_x' }] },
  ]);
});

test('a Secret and a ConfigMap of one name are two sources', () => {
  const at = { namespace: 'ns', name: 'x', key: 'k' };
  expect(sourcesOf({ a: Reference.secretKey(at), b: Reference.configMapKey(at) }).map(({ kind }) => kind)).toEqual([
    'Secret',
    'ConfigMap',
  ]);
});

test.each([
  ['all optional', [secret('a', 'x').optional(), secret('a', 'y').optional()], true],
  ['one required', [secret('a', 'x').optional(), secret('a', 'y')], undefined],
  ['all required', [secret('a', 'x'), secret('a', 'y')], undefined],
])('%s: a source is optional if every reference to it is', (_, list, expected) => {
  expect(sourcesOf({ list }).map(({ optional }) => optional)).toEqual([expected]);
});

test('optional references to an object share one item: the whole object', () => {
  const data = Reference.secretData({ namespace: 'ns', name: 'a' });
  expect(sourcesOf({ a: secret('a', 'x').optional(), b: secret('a', 'y').optional(), c: data })[0]?.items).toEqual([
    { key: '..', destination: '.a' },
    { key: '.data', destination: '.a_data' },
  ]);
});

// What each of these finds is tried with client-go itself, in test/lanes/go-template.
test.each([
  ['PAGERDUTY_KEY', `.data['PAGERDUTY_KEY']`],
  ['host', '.data.host'],
  ['tls.crt', `.data['tls\\.crt']`],
  ['A_B-c', `.data['A_B-c']`],
  ['0', `.data['0']`],
])('the JSONPath of the key %s', (key, path) => {
  expect(sourcesOf({ a: secret('a', key) })[0]?.items[0]?.key).toBe(path);
});

test.each([
  ['dots and dashes', [secret('a-b', 'x'), secret('a.b', 'x')], ['.a_b_x', '.a_b_x_2']],
  ['a digit first', [secret('1a', 'x')], ['._1a_x']],
  ['two namespaces', [secret('a', 'x'), secret('a', 'x', 'other')], ['.a_x', '.a_x_2']],
])('%s: destinations stay apart', (_, list, expected) => {
  expect(sourcesOf({ list }).flatMap(({ items }) => items.map(({ destination }) => destination))).toEqual(expected);
});

test('destinations are unique and in the form that Package Operator takes, and nothing depends on chance', () => {
  const part = fc.stringMatching(/^[a-z0-9][-a-z0-9._]{0,4}$/);
  const reference = fc
    .record({ namespace: fc.constantFrom('n', 'm'), name: part, key: part, optional: fc.boolean() })
    .map(({ optional, ...at }) => (optional ? Reference.secretKey(at).optional() : Reference.configMapKey(at)));
  fc.assert(
    fc.property(fc.array(reference, { maxLength: 12 }), (list) => {
      const sources = sourcesOf({ list });
      const destinations = sources.flatMap(({ items }) => items.map(({ destination }) => destination));
      expect(new Set(destinations).size).toBe(destinations.length);
      expect(destinations.every((destination) => /^(\.[A-Za-z_][A-Za-z0-9_]*)+$/.test(destination))).toBe(true);
      expect(sourcesOf({ list })).toEqual(sources);
    }),
  );
});

import { DiagnosticsError } from '../../src/diagnostics';
import { type ClusterState, Reference } from '../../src/package-operator';
import { follow, lookUp } from '../../src/package-operator/look-up';

const at = { namespace: 'ns', name: 'x' };
const cluster: ClusterState = {
  secrets: { 'ns/x': { b: 'YmFy', a: '', bad: 's3cret' } },
  configMaps: { 'ns/x': { b: '12' } },
  clusterVersion: { clusterID: 'id' },
};

test.each([
  [Reference.secretKey({ ...at, key: 'b' }), 'bar'],
  [Reference.secretKey({ ...at, key: 'a' }), ''],
  [Reference.secretKey({ ...at, key: 'c' }), undefined],
  [Reference.secretKey({ ...at, key: 'constructor' }), undefined],
  [Reference.secretKey({ ...at, name: 'y', key: 'b' }), undefined],
  [Reference.configMapKey({ ...at, key: 'b' }), '12'],
  [Reference.clusterId(), 'id'],
])('%#: a reference finds a text, or nothing', (reference, expected) => {
  expect(lookUp(reference, cluster)).toBe(expected);
});

test('all keys of a Secret are texts by their keys, in their order', () => {
  const found = lookUp(Reference.secretData(at), { secrets: { 'ns/x': { b: 'YmFy', a: '' } } });
  expect(Object.entries(Object(found))).toEqual([
    ['a', ''],
    ['b', 'bar'],
  ]);
});

test.each([Reference.secretKey({ ...at, key: 'bad' }), Reference.secretData(at)])(
  '%#: what is not base64 is refused unseen',
  (bad) => {
    const act = () => lookUp(bad, cluster);
    expect(act).toThrow(DiagnosticsError);
    expect(act).toThrow("key 'bad' of Secret ns/x is not base64");
    expect(act).not.toThrow('s3cret');
  },
);

test('follow tells the first field that is missing', () => {
  expect(follow({ a: { b: 1 } }, ['a', 'b'])).toEqual({ value: 1 });
  expect(follow({ a: { b: 1 } }, ['a', 'c', 'd'])).toEqual({ missing: 'c' });
  expect(follow(undefined, ['a'])).toEqual({ missing: 'a' });
});

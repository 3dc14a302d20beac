import * as fc from 'fast-check';
import type { KubernetesObject } from '../../src/kubernetes';
import { fileNameOf } from '../../src/tree/file-name';
import { isTreePath } from '../../src/tree/tree-path';
import { nastyText } from './arbitrary';

function object(apiVersion: string, kind: string, name: string, namespace?: string): KubernetesObject {
  return { apiVersion, kind, metadata: { name, namespace } };
}

test.each([
  [object('hive.openshift.io/v1', 'SelectorSyncSet', 'addon-widget'), 'selectorsyncset.hive.openshift.io_addon-widget.yaml'],
  [object('v1', 'ConfigMap', 'x', 'hive'), 'configmap_hive_x.yaml'],
  [object('v1', 'Namespace', 'x'), 'namespace_x.yaml'],
  [
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:a/B_c'),
    'clusterrole.rbac.authorization.k8s.io_system%3aa%2f%42%5fc.yaml',
  ],
  [object('v1', 'ConfigMap', '../é', 'con'), 'configmap_con_..%2f%c3%a9.yaml'],
])('the file name of %j', (manifest, name) => {
  expect(fileNameOf(manifest)).toBe(name);
});

test('the version of the API does not count', () => {
  expect(fileNameOf(object('a.io/v1', 'X', 'x'))).toBe(fileNameOf(object('a.io/v2beta1', 'X', 'x')));
});

test('a long name is cut and told apart by its hash', () => {
  const names = ['a', 'b'].map((end) => fileNameOf(object('v1', 'ConfigMap', `${'x'.repeat(252)}${end}`, 'hive')));
  expect(names.map((name) => name.length)).toEqual([255, 255]);
  expect(names[0]).toMatch(/^configmap_hive_x+~[0-9a-f]{64}\.yaml$/);
  expect(names[0]).not.toBe(names[1]);
});

const part = fc.oneof(fc.constantFrom('a', 'a.b', 'a_b', 'A', 'a%5fb', 'b'), nastyText);
const identity = fc.record({
  group: fc.constantFrom('', 'a', 'b', 'a.b', 'hive.openshift.io'),
  kind: fc.constantFrom('A', 'B', 'A.B', 'ConfigMap', 'SelectorSyncSet'),
  namespace: fc.oneof(fc.constant(''), part),
  name: part,
});

test('two objects have one file name only if they are one', () => {
  fc.assert(
    fc.property(identity, identity, fc.subarray(['group', 'kind', 'namespace', 'name'] as const), (one, other, shared) => {
      const second = { ...other, ...Object.fromEntries(shared.map((key) => [key, one[key]])) };
      const names = [one, second].map(({ group, kind, namespace, name }) =>
        fileNameOf(object(`${group}/v1`, kind, name, namespace)),
      );
      expect(names[0] === names[1]).toBe(JSON.stringify(one) === JSON.stringify({ ...one, ...second }));
    }),
    { numRuns: 500 },
  );
});

test('a file name is a path in the tree, and no file that Argo CD takes for something else', () => {
  fc.assert(
    fc.property(identity, ({ group, kind, namespace, name }) => {
      const file = fileNameOf(object(`${group}/v1`, kind, name, namespace));
      expect(isTreePath(file)).toBe(true);
      expect(file).toMatch(/_.*\.yaml$/);
    }),
  );
});

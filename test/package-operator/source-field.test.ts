import { Reference } from '../../src/package-operator';
import { sourceFieldOf } from '../../src/package-operator/source-field';

const at = { namespace: 'ns', name: 'x', key: 'k.y' };
const metadata = { namespace: 'ns', name: 'x' };

test.each([
  [Reference.secretKey(at), { apiVersion: 'v1', kind: 'Secret', metadata }, ['data', 'k.y'], 'base64'],
  [Reference.secretData(at), { apiVersion: 'v1', kind: 'Secret', metadata }, ['data'], 'base64Map'],
  [Reference.configMapKey(at), { apiVersion: 'v1', kind: 'ConfigMap', metadata }, ['data', 'k.y'], 'text'],
  [
    Reference.clusterId(),
    { apiVersion: 'config.openshift.io/v1', kind: 'ClusterVersion', metadata: { name: 'version' } },
    ['spec', 'clusterID'],
    'text',
  ],
])('%#: the value of a reference is at one place', (reference, object, path, form) => {
  expect(sourceFieldOf(reference)).toEqual({ object, path, form });
  expect(sourceFieldOf(reference.optional())).toEqual({ object, path, form });
});

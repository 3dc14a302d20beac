import { providedApis, requiredApis } from '../../src/catalogs/bundle-apis';
import { olmBundle } from './fixture';

const crd = (apiVersion: string, spec: Record<string, unknown>) => ({
  apiVersion: `apiextensions.k8s.io/${apiVersion}`,
  kind: 'CustomResourceDefinition',
  metadata: { name: 'as.g' },
  spec: { group: 'g', names: { kind: 'A', plural: 'as' }, ...spec },
});

const api = (name: string, group = 'h') => ({ name, group, version: 'v1', kind: 'B' });

test('each version of the CRDs, served or not, and the API services', () => {
  const bundle = olmBundle({
    version: '1.0.0',
    spec: { apiservicedefinitions: { owned: [api('b')] }, customresourcedefinitions: { owned: [api('ignored.g')] } },
    manifests: [
      crd('v1', { versions: [{ name: 'v1', served: false }, { name: 'v2' }] }),
      crd('v1beta1', { group: 'old', version: 'v3' }),
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
    ],
  });
  expect(providedApis(bundle)).toEqual([
    { group: 'g', kind: 'A', version: 'v1' },
    { group: 'g', kind: 'A', version: 'v2' },
    { group: 'old', kind: 'A', version: 'v3' },
    { group: 'h', kind: 'B', version: 'v1' },
  ]);
});

test('the group of a required CRD is in its name', () => {
  const spec = {
    customresourcedefinitions: { required: [api('bs.g.example', '')] },
    apiservicedefinitions: { required: [api('b')] },
  };
  expect(requiredApis(olmBundle({ version: '1.0.0', spec }))).toEqual([
    { group: 'g.example', kind: 'B', version: 'v1' },
    { group: 'h', kind: 'B', version: 'v1' },
  ]);
});

test('a bundle without any', () => {
  expect([providedApis(olmBundle({ version: '1.0.0' })), requiredApis(olmBundle({ version: '1.0.0' }))]).toEqual([[], []]);
});

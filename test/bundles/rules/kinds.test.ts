import { codes, type Mutation, manifest, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'kinds that OLM installs',
    {
      files: {
        'manifests/a.yaml': manifest('v1', 'Service'),
        'manifests/b.yaml': manifest('monitoring.coreos.com/v1', 'ServiceMonitor'),
        'manifests/c.yaml': manifest('v1', 'Secret'),
      },
    },
    [],
  ],
  ['a kind that it does not', { files: { 'manifests/a.yaml': manifest('apps/v1', 'Deployment') } }, ['error BUNDLE_KIND']],
  [
    'a bad name',
    { files: { 'manifests/a.yaml': manifest('v1', 'ConfigMap', { metadata: { name: 'A' } }) } },
    ['error OBJECT_NAME_INVALID'],
  ],
  [
    'a number for a namespace',
    { files: { 'manifests/a.yaml': manifest('v1', 'ConfigMap', { metadata: { name: 'a', namespace: 0 } }) } },
    ['error OBJECT_NAMESPACE_INVALID'],
  ],
  [
    'a namespace',
    { files: { 'manifests/a.yaml': manifest('v1', 'ConfigMap', { metadata: { name: 'a', namespace: 'n' } }) } },
    ['warning BUNDLE_OBJECT_NAMESPACE'],
  ],
  [
    'a label with a bad value',
    { files: { 'manifests/a.yaml': manifest('v1', 'ConfigMap', { metadata: { name: 'a', labels: { b: 'c d' } } }) } },
    ['error OBJECT_LABEL_INVALID'],
  ],
  [
    'a number for an annotation',
    { files: { 'manifests/a.yaml': manifest('v1', 'ConfigMap', { metadata: { name: 'a', annotations: { b: 1 } } }) } },
    ['error OBJECT_ANNOTATION_INVALID'],
  ],
  [
    'a list for labels',
    { files: { 'manifests/a.yaml': manifest('v1', 'ConfigMap', { metadata: { name: 'a', labels: ['b'] } }) } },
    ['error BUNDLE_OBJECT_METADATA'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});

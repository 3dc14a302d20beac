import { codes, type Mutation, manifest, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ["no annotation of approval for a group of one's own", {}, []],
  ['v1beta1', { crd: { apiVersion: 'apiextensions.k8s.io/v1beta1' } }, ['warning CRD_V1BETA1']],
  ['another API version', { crd: { apiVersion: 'apiextensions.k8s.io/v2' } }, ['error CRD_API_VERSION']],
  [
    'a wrong type in the schema',
    { crd: { 'spec/versions/0/schema/openAPIV3Schema': { type: 'object', properties: { a: { maxLength: '5' } } } } },
    ['error SCHEMA_TYPE'],
  ],
  ['true for a schema', { crd: { 'spec/versions/0/schema/openAPIV3Schema/additionalProperties': true } }, []],
  ['fields that are preserved in v1', { crd: { 'spec/preserveUnknownFields': true } }, ['error CRD_PRESERVE_UNKNOWN']],
  [
    'fields that are preserved in v1beta1',
    { crd: { apiVersion: 'apiextensions.k8s.io/v1beta1', 'spec/preserveUnknownFields': true } },
    ['warning CRD_V1BETA1'],
  ],
  [
    'a group of Kubernetes',
    {
      csv: {
        'spec/customresourcedefinitions/owned/0/name': 'widgets.x.k8s.io',
        'metadata/annotations/alm-examples': '[{"apiVersion":"x.k8s.io/v1","kind":"Widget"}]',
      },
      crd: { 'metadata/name': 'widgets.x.k8s.io', 'spec/group': 'x.k8s.io' },
    },
    ['error CRD_UNAPPROVED'],
  ],
  [
    'a group of Kubernetes with an approval',
    {
      csv: {
        'spec/customresourcedefinitions/owned/0/name': 'widgets.x.k8s.io',
        'metadata/annotations/alm-examples': '[{"apiVersion":"x.k8s.io/v1","kind":"Widget"}]',
      },
      crd: {
        'metadata/name': 'widgets.x.k8s.io',
        'spec/group': 'x.k8s.io',
        'metadata/annotations': { 'api-approved.kubernetes.io': 'https://example.com/pull/1' },
      },
    },
    [],
  ],
  [
    'a group of Kubernetes, unapproved on purpose',
    {
      csv: {
        'spec/customresourcedefinitions/owned/0/name': 'widgets.x.k8s.io',
        'metadata/annotations/alm-examples': '[{"apiVersion":"x.k8s.io/v1","kind":"Widget"}]',
      },
      crd: {
        'metadata/name': 'widgets.x.k8s.io',
        'spec/group': 'x.k8s.io',
        'metadata/annotations': { 'api-approved.kubernetes.io': 'unapproved, a try' },
      },
    },
    [],
  ],
  ['a manifest of another kind', { files: { 'manifests/config.yaml': manifest('v1', 'ConfigMap') } }, []],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});

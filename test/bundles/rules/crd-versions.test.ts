import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'a second version',
    { crd: { 'spec/versions/1': { name: 'v2', served: true, storage: false, schema: { openAPIV3Schema: { type: 'object' } } } } },
    [],
  ],
  [
    'a version twice',
    { crd: { 'spec/versions/1': { name: 'v1', served: true, storage: false, schema: { openAPIV3Schema: { type: 'object' } } } } },
    ['error CRD_VERSION_TWICE', 'error BUNDLE_CRD_TWICE'],
  ],
  [
    'two that are stored',
    { crd: { 'spec/versions/1': { name: 'v2', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } } } },
    ['error CRD_STORAGE'],
  ],
  ['none that is stored', { crd: { 'spec/versions/0/storage': false } }, ['error CRD_STORAGE']],
  ['none that is served', { crd: { 'spec/versions/0/served': false } }, ['warning CRD_NOT_SERVED']],
  [
    'a name with a dot',
    {
      crd: { 'spec/versions/1': { name: 'v2.0', served: true, storage: false, schema: { openAPIV3Schema: { type: 'object' } } } },
    },
    ['error CRD_VERSION_NAME'],
  ],
  ['no schema', { crd: { 'spec/versions/0/schema': undefined } }, ['warning CRD_SCHEMA_ABSENT']],
  ['spec.version in v1', { crd: { 'spec/version': 'v1' } }, ['error CRD_V1_VERSION']],
  [
    'fields of v1beta1 in v1',
    { crd: { 'spec/validation': { openAPIV3Schema: { type: 'object' } }, 'spec/subresources': {} } },
    ['warning CRD_V1_FIELD', 'warning CRD_V1_FIELD'],
  ],
  [
    'spec.version alone in v1beta1',
    { crd: { apiVersion: 'apiextensions.k8s.io/v1beta1', 'spec/versions': undefined, 'spec/version': 'v1' } },
    ['warning CRD_V1BETA1'],
  ],
  [
    'spec.version that is the first in v1beta1',
    { crd: { apiVersion: 'apiextensions.k8s.io/v1beta1', 'spec/version': 'v1' } },
    ['warning CRD_V1BETA1'],
  ],
  [
    'spec.version that is not the first in v1beta1',
    { crd: { apiVersion: 'apiextensions.k8s.io/v1beta1', 'spec/version': 'v2' } },
    ['error CRD_VERSION_FIRST', 'warning CRD_V1BETA1'],
  ],
  [
    'a schema for all versions and in one',
    { crd: { apiVersion: 'apiextensions.k8s.io/v1beta1', 'spec/validation': { openAPIV3Schema: { type: 'object' } } } },
    ['error CRD_TOP_LEVEL', 'warning CRD_V1BETA1'],
  ],
  [
    'a deprecated version with a warning',
    { crd: { 'spec/versions/0/deprecated': true, 'spec/versions/0/deprecationWarning': 'Use v2.' } },
    [],
  ],
  [
    'a warning without deprecation',
    { crd: { 'spec/versions/0/deprecationWarning': 'Use v2.' } },
    ['error CRD_DEPRECATION_WARNING'],
  ],
  [
    'an empty warning',
    { crd: { 'spec/versions/0/deprecated': true, 'spec/versions/0/deprecationWarning': '' } },
    ['error CRD_DEPRECATION_WARNING'],
  ],
  [
    'a warning of 257 bytes',
    { crd: { 'spec/versions/0/deprecated': true, 'spec/versions/0/deprecationWarning': 'a'.repeat(257) } },
    ['error CRD_DEPRECATION_WARNING'],
  ],
  [
    'a warning of two lines',
    { crd: { 'spec/versions/0/deprecated': true, 'spec/versions/0/deprecationWarning': 'a\nb' } },
    ['error CRD_DEPRECATION_WARNING'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});

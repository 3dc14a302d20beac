import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'good columns',
    {
      crd: {
        'spec/versions/0/additionalPrinterColumns': [
          { name: 'Age', type: 'date', format: 'date-time', jsonPath: '.metadata.creationTimestamp' },
        ],
      },
    },
    [],
  ],
  [
    'good paths',
    {
      crd: {
        'spec/versions/0/subresources': {
          scale: {
            specReplicasPath: '.spec.replicas',
            statusReplicasPath: '.status.replicas',
            labelSelectorPath: '.status.selector',
          },
        },
      },
    },
    [],
  ],
  ['no name', { crd: { 'spec/versions/0/additionalPrinterColumns': [{ type: 'date', jsonPath: '.a' }] } }, ['error CRD_PATH']],
  [
    'an unknown type',
    { crd: { 'spec/versions/0/additionalPrinterColumns': [{ name: 'a', type: 'text', jsonPath: '.a' }] } },
    ['error CRD_PATH'],
  ],
  [
    'an unknown format',
    { crd: { 'spec/versions/0/additionalPrinterColumns': [{ name: 'a', type: 'string', format: 'uuid', jsonPath: '.a' }] } },
    ['error CRD_PATH'],
  ],
  ['no path', { crd: { 'spec/versions/0/additionalPrinterColumns': [{ name: 'a', type: 'string' }] } }, ['error CRD_PATH']],
  [
    'a path without a dot',
    { crd: { 'spec/versions/0/additionalPrinterColumns': [{ name: 'a', type: 'string', jsonPath: 'a' }] } },
    ['error CRD_PATH'],
  ],
  [
    'a path in the case of v1beta1',
    { crd: { 'spec/versions/0/additionalPrinterColumns': [{ name: 'a', type: 'string', JSONPath: '.a' }] } },
    ['error CRD_PATH'],
  ],
  [
    'replicas elsewhere',
    {
      crd: {
        'spec/versions/0/subresources': { scale: { specReplicasPath: '.status.replicas', statusReplicasPath: '.spec.replicas' } },
      },
    },
    ['error CRD_PATH', 'error CRD_PATH'],
  ],
  ['no replicas', { crd: { 'spec/versions/0/subresources': { scale: {} } } }, ['error CRD_PATH', 'error CRD_PATH']],
  [
    'a selector elsewhere',
    {
      crd: {
        'spec/versions/0/subresources': {
          scale: { specReplicasPath: '.spec.replicas', statusReplicasPath: '.status.replicas', labelSelectorPath: '.metadata.x' },
        },
      },
    },
    ['error CRD_PATH'],
  ],
  [
    'a column for all versions of v1beta1',
    {
      crd: {
        apiVersion: 'apiextensions.k8s.io/v1beta1',
        'spec/additionalPrinterColumns': [{ name: 'a', type: 'string', JSONPath: 'a' }],
      },
    },
    ['error CRD_PATH', 'warning CRD_V1BETA1'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});

import { codes, type Mutation, widgetProblems } from '../widget';

const CONTAINER = 'spec/install/spec/deployments/0/spec/template/spec/containers/0';

it.each<[string, Mutation, string[]]>([
  ['no deployment', { csv: { 'spec/install/spec/deployments': [] } }, ['error PRACTICE_NO_DEPLOYMENT']],
  ['no requests', { csv: { [`${CONTAINER}/resources`]: undefined } }, ['warning PRACTICE_REQUESTS']],
  ['no request for memory', { csv: { [`${CONTAINER}/resources/requests`]: { cpu: '1' } } }, ['warning PRACTICE_REQUESTS']],
  [
    'channels by another name',
    { annotations: { 'operators.operatorframework.io.bundle.channels.v1': 'alpha,stable-v1,fast,candidate' } },
    ['warning PRACTICE_CHANNEL'],
  ],
  [
    'a permission to make CRDs',
    {
      csv: {
        'spec/install/spec/clusterPermissions': [
          {
            serviceAccountName: 'widget',
            rules: [
              { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'], verbs: ['get', 'create'] },
              { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'], verbs: ['get'] },
            ],
          },
        ],
      },
    },
    ['warning PRACTICE_CRD_PERMISSION'],
  ],
  ['a name without a version', { csv: { 'metadata/name': 'widget' } }, ['warning PRACTICE_NAME']],
  ['a name with a short version', { csv: { 'metadata/name': 'widget.v1.2' } }, ['warning PRACTICE_NAME']],
  [
    'a CRD without a description',
    { csv: { 'spec/customresourcedefinitions/owned/0/description': '' } },
    ['warning PRACTICE_CRD_DESCRIPTION'],
  ],
  [
    'a required CRD without a description',
    { csv: { 'spec/customresourcedefinitions/required': [{ name: 'a.b.c', version: 'v1', kind: 'A' }] } },
    ['warning PRACTICE_CRD_DESCRIPTION'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation, { optional: ['good-practices'] }))).toEqual(expected);
});

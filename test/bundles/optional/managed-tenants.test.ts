import { codes, type Mutation, widgetProblems } from '../widget';

const CONTAINER = 'spec/install/spec/deployments/0/spec/template/spec/containers/0';
const rules = (list: string, ...all: object[]) => ({
  csv: { [`spec/install/spec/${list}`]: [{ serviceAccountName: 'widget', rules: all }] },
});

it.each<[string, Mutation, string[]]>([
  ['a version without v', { csv: { 'metadata/name': 'widget.1.2.3', 'spec/replaces': 'widget.v1.2.2' } }, []],
  ['another name', { csv: { 'metadata/name': 'gadget.v1.2.3' } }, ['error TENANT_NAME']],
  ['a short version', { csv: { 'metadata/name': 'widget.v1.2' } }, ['error TENANT_NAME']],
  ['another name before', { csv: { 'spec/replaces': 'gadget.v1.2.2' } }, ['error TENANT_NAME']],
  ['every group', rules('permissions', { apiGroups: ['*'], resources: ['pods'], verbs: ['get'] }), ['error TENANT_PERMISSION']],
  [
    'every resource',
    rules('clusterPermissions', { apiGroups: ['apps'], resources: ['*'], verbs: ['get'] }),
    ['error TENANT_PERMISSION'],
  ],
  [
    "every resource of the operator's own group",
    rules('clusterPermissions', { apiGroups: ['example.com'], resources: ['*'], verbs: ['get'] }),
    [],
  ],
  [
    'every Secret and ConfigMap of the cluster',
    rules('clusterPermissions', { apiGroups: [''], resources: ['secrets', 'configmaps'], verbs: ['get'] }),
    ['error TENANT_PERMISSION', 'error TENANT_PERMISSION'],
  ],
  ['every Secret of the namespace', rules('permissions', { apiGroups: [''], resources: ['secrets'], verbs: ['get'] }), []],
  [
    'one Secret',
    rules('clusterPermissions', { apiGroups: [''], resources: ['secrets'], resourceNames: ['a'], verbs: ['get'] }),
    [],
  ],
  [
    'no probes',
    { csv: { [`${CONTAINER}/livenessProbe`]: undefined, [`${CONTAINER}/readinessProbe`]: undefined } },
    ['error TENANT_CONTAINER', 'error TENANT_CONTAINER'],
  ],
  ['no limit for memory', { csv: { [`${CONTAINER}/resources/limits`]: { cpu: '1' } } }, ['error TENANT_CONTAINER']],
  ['no resources', { csv: { [`${CONTAINER}/resources`]: undefined } }, Array(4).fill('error TENANT_CONTAINER')],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation, { optional: ['managed-tenants'] }))).toEqual(expected);
});

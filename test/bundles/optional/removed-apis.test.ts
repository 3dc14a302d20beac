import { codes, type Mutation, manifest, widgetProblems } from '../widget';

const OLD_ROLE = { 'manifests/role.yaml': manifest('rbac.authorization.k8s.io/v1beta1', 'Role') };
const OLD_BUDGET = { 'manifests/pdb.yaml': manifest('policy/v1beta1', 'PodDisruptionBudget') };
const OLD_SCALER = { 'manifests/hpa.yaml': manifest('autoscaling/v2beta2', 'HorizontalPodAutoscaler') };

it.each<[string, Mutation, string | undefined, string[]]>([
  ['an API that is there', { files: { 'manifests/a.yaml': manifest('policy/v1', 'PodDisruptionBudget') } }, '1.32', []],
  ['an API that minKubeVersion has removed', { files: OLD_ROLE }, undefined, ['error API_REMOVED']],
  [
    'no version at all',
    { csv: { 'spec/minKubeVersion': '' }, files: OLD_ROLE },
    undefined,
    ['warning CSV_MIN_KUBE_VERSION_ABSENT', 'warning API_REMOVED'],
  ],
  ['a version before', { csv: { 'spec/minKubeVersion': '1.21.0' }, files: OLD_ROLE }, '1.21', ['warning API_REMOVED']],
  ['a version that has removed it', { csv: { 'spec/minKubeVersion': '1.21.0' }, files: OLD_ROLE }, '1.22', ['error API_REMOVED']],
  [
    '1.24 and an API that 1.25 removed',
    { csv: { 'spec/minKubeVersion': '1.24.0' }, files: OLD_BUDGET },
    undefined,
    ['warning API_REMOVED'],
  ],
  ['1.25 and an API that 1.26 removed', { files: OLD_SCALER }, undefined, ['error BUNDLE_KIND', 'warning API_REMOVED']],
  ['1.26 and an API that it removed', { files: OLD_SCALER }, '1.26', ['error BUNDLE_KIND', 'error API_REMOVED']],
  [
    'an API in the description of a CRD',
    { csv: { 'spec/customresourcedefinitions/owned/0/resources': [{ version: 'policy/v1beta1', kind: 'PodSecurityPolicy' }] } },
    undefined,
    ['error API_REMOVED'],
  ],
  [
    'a permission for pod security policies',
    {
      csv: {
        'spec/install/spec/permissions/0/rules/0': { apiGroups: ['policy'], resources: ['podsecuritypolicies'], verbs: ['use'] },
      },
    },
    undefined,
    ['warning API_REMOVED'],
  ],
])('%s', (_, mutation, kubernetesVersion, expected) => {
  const options = { optional: ['removed-apis'] as const, ...(kubernetesVersion !== undefined && { kubernetesVersion }) };
  expect(codes(widgetProblems(mutation, options))).toEqual(expected);
});

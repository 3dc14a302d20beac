import { codes, manifest, widgetProblems } from '../widget';

const role = (rule: object) => manifest('rbac.authorization.k8s.io/v1', 'ClusterRole', { rules: [rule] });
const budget = (spec: object) => manifest('policy/v1', 'PodDisruptionBudget', { spec });

it.each([
  ['a budget', budget({ maxUnavailable: 1 }), []],
  ['a budget in percent', budget({ maxUnavailable: '50%', minAvailable: '50%' }), []],
  ['none unavailable', budget({ maxUnavailable: 0 }), ['error OBJECT_DISRUPTION_BUDGET']],
  ['none unavailable, in percent', budget({ maxUnavailable: '0%' }), ['error OBJECT_DISRUPTION_BUDGET']],
  ['all available', budget({ minAvailable: '100%' }), ['error OBJECT_DISRUPTION_BUDGET']],
  ['a class', manifest('scheduling.k8s.io/v1', 'PriorityClass', { globalDefault: false }), []],
  [
    'a default class',
    manifest('scheduling.k8s.io/v1', 'PriorityClass', { globalDefault: true }),
    ['error OBJECT_PRIORITY_CLASS'],
  ],
  ['reading budgets', role({ apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: ['get'] }), []],
  [
    'writing budgets',
    role({ apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: ['create'] }),
    ['warning OBJECT_RBAC_DISRUPTION_BUDGET'],
  ],
  [
    'using a default constraint',
    role({
      apiGroups: ['security.openshift.io'],
      resources: ['securitycontextconstraints'],
      resourceNames: ['anyuid'],
      verbs: ['use'],
    }),
    [],
  ],
  [
    'changing a default constraint',
    role({
      apiGroups: ['security.openshift.io'],
      resources: ['securitycontextconstraints'],
      resourceNames: ['anyuid'],
      verbs: ['*'],
    }),
    ['error OBJECT_RBAC_SCC'],
  ],
  [
    "changing a constraint of one's own",
    role({
      apiGroups: ['security.openshift.io'],
      resources: ['securitycontextconstraints'],
      resourceNames: ['mine'],
      verbs: ['*'],
    }),
    [],
  ],
])('%s', (_, text, expected) => {
  expect(codes(widgetProblems({ files: { 'manifests/other.yaml': text } }, { optional: ['object'] }))).toEqual(expected);
});

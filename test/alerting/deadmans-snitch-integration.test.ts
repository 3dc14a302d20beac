import { DeadmansSnitchIntegration, type DeadmansSnitchIntegrationProps } from '../../src/alerting';
import { problems, render } from '../olm/render';

const props: DeadmansSnitchIntegrationProps = {
  name: 'addon-widget',
  snitchNamePostFix: 'widget',
  tags: ['widget-stage'],
  clusterDeploymentSelector: 'api.openshift.com/addon-widget',
  targetSecretRef: { name: 'widget-deadmanssnitch', namespace: 'redhat-widget' },
};

test('the DeadmansSnitchIntegration of the incumbent', () => {
  expect(render((scope) => new DeadmansSnitchIntegration(scope, 'snitch', props))).toBe(`\
apiVersion: deadmanssnitch.managed.openshift.io/v1alpha1
kind: DeadmansSnitchIntegration
metadata:
  name: addon-widget
  namespace: deadmanssnitch-operator
spec:
  clusterDeploymentSelector:
    matchExpressions:
      - key: api.openshift.com/addon-widget
        operator: In
        values:
          - "true"
  dmsAPIKeySecretRef:
    name: deadmanssnitch-api-key
    namespace: deadmanssnitch-operator
  snitchNamePostFix: widget
  tags:
    - widget-stage
  targetSecretRef:
    name: widget-deadmanssnitch
    namespace: redhat-widget
`);
});

test('a selector that is silent while the add-on is removed', () => {
  const label = 'api.openshift.com/addon-widget';
  const own: DeadmansSnitchIntegrationProps = {
    ...props,
    clusterDeploymentSelector: {
      matchLabels: { [label]: 'true' },
      matchExpressions: [{ key: `${label}-delete`, operator: 'NotIn', values: ['true'] }],
    },
  };
  expect(render((scope) => new DeadmansSnitchIntegration(scope, 'snitch', own))).toContain(`\
  clusterDeploymentSelector:
    matchExpressions:
      - key: api.openshift.com/addon-widget-delete
        operator: NotIn
        values:
          - "true"
    matchLabels:
      api.openshift.com/addon-widget: "true"
  dmsAPIKeySecretRef:
`);
});

test.each<[Partial<DeadmansSnitchIntegrationProps>, string]>([
  [{ clusterDeploymentSelector: {} }, expect.stringMatching(/^error SELECTOR_EMPTY: clusterDeploymentSelector is empty/)],
  [
    { snitchNamePostFix: 'hive-widget' },
    "error SNITCH_POST_FIX_INVALID: snitchNamePostFix is 'hive-widget', which is reserved for the clusters themselves",
  ],
  [
    { snitchNamePostFix: '' },
    "error SNITCH_POST_FIX_INVALID: snitchNamePostFix is '', which would not tell the snitch from that of another add-on",
  ],
  [{ tags: ['a', ''] }, 'error SNITCH_TAG_EMPTY: tags[1] is empty'],
  [
    { targetSecretRef: { name: 'widget', namespace: '' } },
    "error SECRET_REFERENCE_INVALID: targetSecretRef.namespace is '', which is not the name of a namespace",
  ],
])('%j breaks one rule', (more, problem) => {
  expect(problems((scope) => new DeadmansSnitchIntegration(scope, 'snitch', props))).toEqual([]);
  expect(problems((scope) => new DeadmansSnitchIntegration(scope, 'snitch', { ...props, ...more }))).toEqual([problem]);
});

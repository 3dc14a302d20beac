import { PagerDutyIntegration, type PagerDutyIntegrationProps } from '../../src/alerting';
import { problems, render } from '../olm/render';

const props: PagerDutyIntegrationProps = {
  name: 'addon-widget',
  servicePrefix: 'widget',
  escalationPolicy: 'PABC123',
  acknowledgeTimeout: 0,
  resolveTimeout: 7200,
  clusterDeploymentSelector: 'api.openshift.com/addon-widget',
  targetSecretRef: { name: 'widget-pagerduty', namespace: 'redhat-widget' },
};

test('the PagerDutyIntegration of the incumbent', () => {
  expect(render((scope) => new PagerDutyIntegration(scope, 'pagerduty', props))).toBe(`\
apiVersion: pagerduty.openshift.io/v1alpha1
kind: PagerDutyIntegration
metadata:
  name: addon-widget
  namespace: pagerduty-operator
spec:
  acknowledgeTimeout: 0
  clusterDeploymentSelector:
    matchLabels:
      api.openshift.com/addon-widget: "true"
  escalationPolicy: PABC123
  pagerdutyApiKeySecretRef:
    name: pagerduty-api-key
    namespace: pagerduty-operator
  resolveTimeout: 7200
  serviceOrchestration:
    enabled: true
    ruleConfigConfigMapRef:
      name: osd-serviceorchestration
      namespace: pagerduty-operator
  servicePrefix: widget
  targetSecretRef:
    name: widget-pagerduty
    namespace: redhat-widget
`);
});

test('a selector, labels and annotations of the author', () => {
  const own: PagerDutyIntegrationProps = {
    ...props,
    labels: { l: '1' },
    annotations: { a: '2' },
    clusterDeploymentSelector: { matchExpressions: [{ key: 'gone', operator: 'DoesNotExist' }] },
  };
  const text = render((scope) => new PagerDutyIntegration(scope, 'pagerduty', own));
  expect(text).toContain('  annotations:\n    a: "2"\n  labels:\n    l: "1"\n');
  expect(text).toContain(
    '  clusterDeploymentSelector:\n    matchExpressions:\n      - key: gone\n        operator: DoesNotExist\n  escalationPolicy',
  );
});

test.each<[Partial<PagerDutyIntegrationProps>, string]>([
  [{ clusterDeploymentSelector: {} }, expect.stringMatching(/^error SELECTOR_EMPTY: clusterDeploymentSelector is empty/)],
  [{ clusterDeploymentSelector: '' }, "error LABEL_INVALID: clusterDeploymentSelector.matchLabels: '' is not a label key"],
  [{ servicePrefix: '' }, 'error PAGERDUTY_PREFIX_EMPTY: servicePrefix is empty'],
  [
    { escalationPolicy: 'P-1' },
    "error PAGERDUTY_POLICY_INVALID: escalationPolicy is 'P-1', which is not the id of an escalation policy",
  ],
  [{ acknowledgeTimeout: -1 }, 'error PAGERDUTY_TIMEOUT_INVALID: acknowledgeTimeout is -1, which is not a number of seconds'],
  [{ resolveTimeout: 0.5 }, 'error PAGERDUTY_TIMEOUT_INVALID: resolveTimeout is 0.5, which is not a number of seconds'],
  [{ resolveTimeout: NaN }, 'error PAGERDUTY_TIMEOUT_INVALID: resolveTimeout is NaN, which is not a number of seconds'],
  [
    { targetSecretRef: { name: '', namespace: 'redhat-widget' } },
    "error SECRET_REFERENCE_INVALID: targetSecretRef.name is '', which is not the name of a Secret",
  ],
])('%j breaks one rule', (more, problem) => {
  expect(problems((scope) => new PagerDutyIntegration(scope, 'pagerduty', props))).toEqual([]);
  expect(problems((scope) => new PagerDutyIntegration(scope, 'pagerduty', { ...props, ...more }))).toEqual([problem]);
});

import { Channel, InstallMode, InstallPlanApproval, OperatorGroup, Subscription, type SubscriptionProps } from '../../src/olm';
import { chart, render } from './render';

const props: SubscriptionProps = {
  name: 'addon-widget',
  namespace: 'redhat-widget',
  packageName: 'widget-operator',
  channel: Channel.STABLE,
  catalogSource: 'addon-widget-catalog',
};

test('the Subscription of the incumbent: variables in their order, every value a text', () => {
  const full = {
    ...props,
    labels: { l: '1' },
    startingCsv: 'widget-operator.v1.2.3',
    env: [
      { name: 'LOCATION', value: 'Some Place' },
      { name: 'HUMAN', value: 'true' },
      { name: 'CODE', value: '0123' },
      { name: 'URL', value: 'https://x.y/?a=b#c: d' },
      { name: 'QUOTES', value: 'it\'s "quoted"' },
    ],
  };
  expect(render((scope) => new Subscription(scope, 'subscription', full))).toBe(`\
apiVersion: operators.coreos.com/v1alpha1
kind: Subscription
metadata:
  labels:
    l: "1"
  name: addon-widget
  namespace: redhat-widget
spec:
  channel: stable
  config:
    env:
      - name: LOCATION
        value: Some Place
      - name: HUMAN
        value: "true"
      - name: CODE
        value: "0123"
      - name: URL
        value: "https://x.y/?a=b#c: d"
      - name: QUOTES
        value: it's "quoted"
  name: widget-operator
  source: addon-widget-catalog
  sourceNamespace: redhat-widget
  startingCSV: widget-operator.v1.2.3
`);
});

test('placement, resources, another catalog and manual approval', () => {
  const full = {
    ...props,
    sourceNamespace: 'openshift-marketplace',
    resources: { requests: { cpu: '100m' }, limits: { memory: '64Mi' } },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ operator: 'Exists' }],
    installPlanApproval: InstallPlanApproval.MANUAL,
  };
  expect(render((scope) => new Subscription(scope, 'subscription', full))).toContain(`\
spec:
  channel: stable
  config:
    nodeSelector:
      kubernetes.io/os: linux
    resources:
      limits:
        memory: 64Mi
      requests:
        cpu: 100m
    tolerations:
      - operator: Exists
  installPlanApproval: Manual
  name: widget-operator
  source: addon-widget-catalog
  sourceNamespace: openshift-marketplace
`);
});

test('what is empty is left out', () => {
  const empty = { ...props, env: [], resources: {}, nodeSelector: {}, tolerations: [] };
  expect(render((scope) => new Subscription(scope, 'subscription', empty))).not.toContain('config');
});

test('stands beside its OperatorGroup in a set of stock cdk8s', () => {
  const scope = chart();
  new OperatorGroup(scope, 'group', { name: 'og', namespace: 'redhat-widget', installMode: InstallMode.OWN_NAMESPACE });
  new Subscription(scope, 'subscription', props);
  expect(scope.toJson()).toHaveLength(2);
});

import { InstallPlanApproval, Subscription, type SubscriptionProps } from '../../src/olm';
import { checkSubscription } from '../../src/olm/subscription-rules';
import { oneLine, problems } from './render';

const good: SubscriptionProps = {
  name: 'addon-widget',
  namespace: 'redhat-widget',
  packageName: 'widget-operator',
  channel: 'stable',
  catalogSource: 'addon-widget-catalog',
};
const check = (props: Partial<SubscriptionProps>) => checkSubscription({ ...good, ...props }, true).map(oneLine);

test.each<Partial<SubscriptionProps>>([
  {},
  { sourceNamespace: 'openshift-marketplace' },
  { startingCsv: 'widget-operator.v1.2.3' },
  { installPlanApproval: InstallPlanApproval.AUTOMATIC },
])('%j is good', (props) => {
  expect(check(props)).toEqual([]);
});

test.each<[Partial<SubscriptionProps>, string]>([
  [{ packageName: 'Widget' }, "error SUBSCRIPTION_PACKAGE_INVALID: packageName is 'Widget', which is not a DNS label"],
  [{ channel: '' }, 'error SUBSCRIPTION_CHANNEL_EMPTY: channel is empty'],
  [
    { startingCsv: 'widget operator' },
    "error SUBSCRIPTION_CSV_INVALID: startingCsv is 'widget operator', which is not the name of a ClusterServiceVersion",
  ],
  [
    { startingCsv: `v${'1'.repeat(63)}` },
    `error SUBSCRIPTION_CSV_INVALID: startingCsv is 'v${'1'.repeat(63)}', which is not the name of a ClusterServiceVersion`,
  ],
  [{ catalogSource: '' }, "error CATALOG_NAME_INVALID: catalogSource is '', which cannot name the Service of a catalog"],
  [
    { sourceNamespace: 'redhat-other' },
    "error SUBSCRIPTION_SOURCE_UNREACHABLE: sourceNamespace is 'redhat-other', whose catalogs OLM does not offer to 'redhat-widget'",
  ],
  [
    { env: [{ name: '1', value: '' }] },
    "error ENV_NAME_INVALID: env[0].name is '1', which is no name of an environment variable",
  ],
  [
    { resources: { limits: { cpu: 'x' } } },
    "error QUANTITY_INVALID: resources.limits.cpu is 'x', which is not a resource quantity",
  ],
  [
    { installPlanApproval: InstallPlanApproval.MANUAL },
    "warning SUBSCRIPTION_MANUAL_APPROVAL: installPlanApproval is 'Manual': every InstallPlan of namespace 'redhat-widget' waits on every cluster, also those of other Subscriptions",
  ],
])('%j breaks one rule', (props, problem) => {
  expect(check(props)).toEqual([problem]);
});

test('a Subscription without an OperatorGroup in its set is a warning', () => {
  expect(problems((scope) => new Subscription(scope, 'subscription', good))).toEqual([
    "warning SUBSCRIPTION_WITHOUT_OPERATOR_GROUP: No OperatorGroup of namespace 'redhat-widget' is delivered with the Subscription",
  ]);
});

import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { isDnsLabel, isDnsSubdomain } from '../kubernetes';
import { checkCatalogName } from './catalog-name';
import { checkComputeResources } from './compute-resources';
import { checkEnvironment } from './environment-variable';
import { InstallPlanApproval } from './install-plan-approval';
import type { SubscriptionProps } from './subscription-props';

/** The one namespace whose catalogs OLM on OpenShift offers to every namespace. */
const GLOBAL_CATALOG_NAMESPACE = 'openshift-marketplace';

/**
 * The rules of hive-olm-argocd 2.3 and 7 (O1, O9) that one Subscription can break.
 *
 * @param props what the Subscription was made of
 * @param hasGroup whether an OperatorGroup of its namespace is delivered with it
 */
export function checkSubscription(props: SubscriptionProps, hasGroup: boolean): Diagnostic[] {
  return [
    ...checkNames(props),
    ...checkSource(props),
    ...checkEnvironment(props.env ?? [], 'env'),
    ...checkComputeResources(props.resources ?? {}, 'resources'),
    ...checkApproval(props),
    ...(hasGroup ? [] : [withoutGroup(props)]),
  ];
}

function checkNames({ packageName, channel, startingCsv }: SubscriptionProps): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!isDnsLabel(packageName)) {
    const message = `packageName is ${quote(packageName)}, which is not a DNS label`;
    found.push(error({ code: 'SUBSCRIPTION_PACKAGE_INVALID', message, hint: 'Give the name of the package in the catalog.' }));
  }
  if (channel === '') {
    const hint = 'Name a channel of the package; OLM would choose one by itself.';
    found.push(error({ code: 'SUBSCRIPTION_CHANNEL_EMPTY', message: 'channel is empty', hint }));
  }
  if (startingCsv !== undefined && !(isDnsSubdomain(startingCsv) && startingCsv.length <= 63)) {
    const message = `startingCsv is ${quote(startingCsv)}, which is not the name of a ClusterServiceVersion`;
    const hint = "Give its metadata.name, such as 'widget-operator.v1.2.3', of at most 63 characters.";
    found.push(error({ code: 'SUBSCRIPTION_CSV_INVALID', message, hint }));
  }
  return found;
}

function checkSource({ namespace, catalogSource, sourceNamespace = namespace }: SubscriptionProps): Diagnostic[] {
  const found = checkCatalogName(catalogSource, 'catalogSource');
  if (sourceNamespace !== namespace && sourceNamespace !== GLOBAL_CATALOG_NAMESPACE) {
    const message = `sourceNamespace is ${quote(sourceNamespace)}, whose catalogs OLM does not offer to ${quote(namespace)}`;
    const hint = `Use a catalog of ${quote(namespace)} or of ${quote(GLOBAL_CATALOG_NAMESPACE)}.`;
    found.push(error({ code: 'SUBSCRIPTION_SOURCE_UNREACHABLE', message, hint }));
  }
  return found;
}

function checkApproval({ namespace, installPlanApproval }: SubscriptionProps): Diagnostic[] {
  if (installPlanApproval !== InstallPlanApproval.MANUAL) return [];
  return [
    warning({
      code: 'SUBSCRIPTION_MANUAL_APPROVAL',
      message: `installPlanApproval is 'Manual': every InstallPlan of namespace ${quote(namespace)} waits on every cluster, also those of other Subscriptions`,
      hint: 'Leave installPlanApproval out unless somebody approves each InstallPlan.',
    }),
  ];
}

function withoutGroup({ namespace }: SubscriptionProps): Diagnostic {
  return warning({
    code: 'SUBSCRIPTION_WITHOUT_OPERATOR_GROUP',
    message: `No OperatorGroup of namespace ${quote(namespace)} is delivered with the Subscription`,
    hint: 'Add one, unless the clusters have one already; OLM installs nothing without.',
  });
}

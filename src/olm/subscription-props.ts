import type { k8s } from 'cdk8s-plus-28';
import type { ComputeResources } from './compute-resources';
import type { EnvironmentVariable } from './environment-variable';
import type { InstallPlanApproval } from './install-plan-approval';
import type { NamespacedProps } from './namespaced-props';

/** Options of a Subscription. */
export interface SubscriptionProps extends NamespacedProps {
  /** The package in the catalog: `spec.name`. A DNS label. */
  readonly packageName: string;
  /** The channel of the package, such as `Channel.STABLE` or `stable-4.17`. */
  readonly channel: string;
  /** Name of the CatalogSource: `spec.source`. */
  readonly catalogSource: string;
  /**
   * Namespace of the CatalogSource: the Subscription's own or `openshift-marketplace`; OLM looks nowhere else.
   * @default - the Subscription's own
   */
  readonly sourceNamespace?: string;
  /**
   * The ClusterServiceVersion to begin with. OLM reads it only while nothing is installed.
   * @default - the head of the channel
   */
  readonly startingCsv?: string;
  /**
   * Environment variables of every container of the operator, in this order.
   * @default - none
   */
  readonly env?: readonly EnvironmentVariable[];
  /**
   * Resources of every container of the operator.
   * @default - what the bundle says
   */
  readonly resources?: ComputeResources;
  /**
   * Labels of the nodes the operator may run on.
   * @default - what the bundle says
   */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /**
   * Taints the operator puts up with.
   * @default - what the bundle says
   */
  readonly tolerations?: readonly k8s.Toleration[];
  /**
   * Whether installs and upgrades wait for somebody.
   * @default - OLM's own, which is automatic
   */
  readonly installPlanApproval?: InstallPlanApproval;
}

export {
  CatalogSourceSpecGrpcPodConfigSecurityContextConfig as CatalogSecurityContextConfig,
  OperatorGroupSpecUpgradeStrategy as OperatorGroupUpgradeStrategy,
} from '../../imports/operators.coreos.com';
export type { AdditionalCatalogSource } from './additional-catalog-source';
export { CatalogNetworkPolicy, type CatalogNetworkPolicyProps } from './catalog-network-policy';
export { CatalogSource } from './catalog-source';
export type { CatalogSourceProps } from './catalog-source-props';
export { Channel } from './channel';
export type { ComputeResources, Quantities } from './compute-resources';
export type { EnvironmentVariable } from './environment-variable';
export type { ExtractContent } from './extract-content';
export { InstallMode } from './install-mode';
export { InstallPlanApproval } from './install-plan-approval';
export type { NamespacedProps } from './namespaced-props';
export { OperatorGroup, type OperatorGroupProps } from './operator-group';
export { Subscription } from './subscription';
export type { SubscriptionProps } from './subscription-props';

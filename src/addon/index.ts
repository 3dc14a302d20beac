export { Addon } from './addon';
export type { AddonProps, DeadMansSnitchProps, PagerDutyProps } from './addon-props';
export { ClusterFacts } from './cluster-facts';
export { Delivery } from './delivery';
export { Environment, type EnvironmentName } from './environment';
export { SyncSetMigration, selectsClusters } from './migration';
export { AddonNames } from './names';

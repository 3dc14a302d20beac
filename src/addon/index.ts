export { Addon } from './addon';
export type { AddonProps, AddonQuota, DeadMansSnitchProps, PagerDutyProps } from './addon-props';
export { ClusterFacts } from './cluster-facts';
export { Delivery } from './delivery';
export { SyncSetMigration, selectsClusters } from './migration';
export { AddonNames } from './names';
export type { ReleaseContent } from './release-content';
export { type AddonFacts, checkFacts, type FactProblem, repeatedIndices } from './rules';

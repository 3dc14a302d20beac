export type { ClusterFate, ClusterPlan, HubFate, PlannedChange, PlannedObject } from './cluster-plan';
export { planCluster } from './plan-cluster';
export { planText } from './plan-text';

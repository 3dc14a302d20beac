export type { AddonProperties, ClusterProperties, KnownFacts, MachinePoolProperties, Taint } from './known-facts';
export type { RequirementResult } from './requirement-result';

export { checkRequirements } from './check-requirements';
export { type DependencyCycle, type DependencyOrder, dependencyOrder } from './dependency-order';
export type { AddonProperties, ClusterProperties, KnownFacts, MachinePoolProperties, Taint } from './known-facts';
export { requirementProblem } from './requirement-problem';
export type { RequirementResult } from './requirement-result';

export {
  type AddonOnCluster,
  addonLabel,
  type Condition,
  type CsvMetrics,
  type CsvName,
  type HubCluster,
  type SetBrings,
  type SetResult,
} from './addon-facts';
export {
  ADDON_STATES,
  type AddonState,
  type AddonStatus,
  type FailureCause,
  isFlapping,
  type Observation,
  type OperatorEvidence,
  requested,
  STATUS_LIMITS,
  type StatusLimits,
  type Transition,
} from './addon-status';
export { type Advance, advance } from './advance';
export { type Assessment, assess } from './assess';
export { chainOf, firstBroken } from './chain';
export { LINKS, type Link, type LinkName, type Owner } from './link';
export { observe } from './observe';
export {
  UNINSTALL_STAGES,
  type UninstallProgress,
  type UninstallStage,
  type UninstallWait,
  uninstallStage,
} from './uninstall-stage';

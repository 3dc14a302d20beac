export {
  type ClusterFile,
  clusterFile,
  clusterNamed,
  type EditedCluster,
  editCluster,
  findClusterFiles,
  isClusterName,
  type LoadedCluster,
  loadCluster,
  newCluster,
  withoutMark,
} from './cluster-file';
export { type EditedText, editYaml, type YamlEdit } from './edit-yaml';
export { type InstallRequest, installEdits } from './install-edits';
export { newClusterText } from './new-cluster';
export { notInstalled } from './not-installed';
export { offerOf } from './offer';
export { outOfOrder, type RemovalFacts } from './out-of-order';
export type { EditProblem, Edits } from './problem';
export {
  conditionOf,
  nextStep,
  type StepCondition,
  type UninstallRequest,
  type UninstallStep,
  uninstallEdits,
  type WrittenStage,
} from './uninstall-edits';
export { automaticEdits, type UpgradeRequest, upgradeEdits } from './upgrade-edits';
export type { EditValue } from './value-text';
export { writeClusters } from './write-clusters';
export { type WrittenRemoval, writtenRemoval } from './written-removal';

export { ApplyBehavior, ResourceApplyMode } from './apply';
export { clusterLabel } from './cluster-label';
export { ClusterScope, type ClusterScopeProps } from './cluster-scope';
export { detachedChart } from './detached-root';
export {
  type InstallationSet,
  type InstallationSetRole,
  installationSetName,
  readInstallationSetName,
} from './installation-set-name';
export { areDisjoint } from './overlap';
export { type Patch, PatchType } from './patch';
export type { SecretMapping } from './secret-mapping';
export { SelectorSyncSet, type SelectorSyncSetProps } from './selector-sync-set';
export type { SetContent } from './set-content';
export { SyncSet, type SyncSetProps } from './sync-set';
export { SyncSetBase, type SyncSetBaseProps } from './sync-set-base';

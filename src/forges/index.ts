export { type BranchOutcome, type Change, commitOnBranch } from './change';
export { pushAccess, withForge } from './connect';
export type { Forge, ForgeKind, MergeRequestDraft } from './forge';
export { ForgeError } from './forge-error';
export { type MergeRequestOutcome, openMergeRequest } from './merge-request';
export { Remote } from './remote';
export { type SelectedForge, selectForge } from './select-forge';

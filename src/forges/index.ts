export { type BranchOutcome, type Change, commitOnBranch } from './change';
export { connect, pushAccess } from './connect';
export type { Forge, ForgeKind, MergeRequestDraft } from './forge';
export { ForgeError } from './forge-error';
export { Git, type GitAccess, GitFailure, type GitSetting } from './git';
export { type MergeRequestOutcome, openMergeRequest } from './merge-request';
export { Remote } from './remote';
export { type CommitFile, Repository } from './repository';
export { type SelectedForge, selectForge } from './select-forge';

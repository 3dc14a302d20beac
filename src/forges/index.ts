export { type BranchOutcome, type Change, commitOnBranch } from './change';
export { connect, pushSettings } from './connect';
export { FORGE_KINDS, type Forge, type ForgeKind, type MergeRequestDraft } from './forge';
export { ForgeError } from './forge-error';
export { Git, GitFailure, type GitSetting } from './git';
export { type MergeRequestOutcome, openMergeRequest } from './merge-request';
export { Remote } from './remote';
export { type CommitFile, Repository } from './repository';
export { type SelectedForge, selectForge } from './select-forge';

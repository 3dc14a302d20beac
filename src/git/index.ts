export { type FolderChanges, folderChanges } from './folder-changes';
export { Git, type GitAccess, GitFailure, type GitRun, type GitSetting } from './git';
export { GitError } from './git-error';
export { redact } from './redact';
export { type CommitFile, Repository } from './repository';

import { type Diagnostic, DiagnosticsError, error, quote } from '../diagnostics';
import type { CommitFile, Repository } from '../git';

/** Files that are to be added by a commit on a branch of its own. */
export interface Change {
  /** Name of the branch; it changes with what the files hold. */
  readonly branch: string;
  readonly files: readonly CommitFile[];
  /** Subject of the commit, title of the merge request. */
  readonly title: string;
  /** Body of the commit: plain text. */
  readonly message: string;
  /** Body of the merge request: Markdown. */
  readonly description: string;
  /** True if two texts of a file mean the same. */
  readonly isSame: (before: string, after: string) => boolean;
}

/** What came of bringing a change to a branch. */
export interface BranchOutcome {
  /** `empty`: the commit that it would begin at has all of it. */
  readonly state: 'created' | 'reused' | 'empty';
  readonly branch: string;
}

/**
 * The files of a change that a commit has not.
 * @throws DiagnosticsError with a `CHANGE_CONFLICT` for each file that is there with other content; `place` says where in words
 */
export async function missingFrom(
  repository: Repository,
  commit: string,
  change: Change,
  place: string,
): Promise<readonly CommitFile[]> {
  const present = await repository.read(
    commit,
    change.files.map((file) => file.path),
  );
  const problems: Diagnostic[] = [];
  const missing = change.files.filter(({ path, content }) => {
    const before = present.get(path);
    if (before !== undefined && !change.isSame(before, content)) problems.push(conflict(path, place));
    return before === undefined;
  });
  if (problems.length > 0) throw new DiagnosticsError(problems);
  return missing;
}

/**
 * Commits what `base` has not of a change on its branch. A branch that has it all, perhaps with more commits on top, is used as it is.
 * @throws DiagnosticsError `CHANGE_CONFLICT`, `CHANGE_BRANCH_TAKEN`; ForgeError for what Git says
 */
export async function commitOnBranch(
  repository: Repository,
  change: Change,
  base: string,
  place: string,
): Promise<BranchOutcome> {
  const { branch } = change;
  const missing = await missingFrom(repository, base, change, place);
  if (missing.length === 0) return { state: 'empty', branch };
  const tip = await repository.tipOf(branch);
  if (tip !== undefined) {
    await requireAll(repository, tip, change, `the branch ${quote(branch)}`);
    return { state: 'reused', branch };
  }
  const message = `${change.title}\n\n${change.message}\n`;
  await repository.createBranch(branch, await repository.commit(base, missing, message));
  return { state: 'created', branch };
}

/** @throws DiagnosticsError if a commit has not all of a change as it is */
export async function requireAll(repository: Repository, commit: string, change: Change, place: string): Promise<void> {
  const missing = await missingFrom(repository, commit, change, place);
  if (missing.length === 0) return;
  throw new DiagnosticsError([
    error({
      code: 'CHANGE_BRANCH_TAKEN',
      message: `${place} exists, but has no ${missing.map((file) => quote(file.path)).join(', ')}`,
      hint: 'It was made for something else: rename or remove it.',
    }),
  ]);
}

function conflict(path: string, place: string): Diagnostic {
  return error({
    code: 'CHANGE_CONFLICT',
    message: `${quote(path)} has other content in ${place}`,
    hint: 'A release never changes: make one with a new version.',
    subject: path,
  });
}

import { error, quote } from '../diagnostics';
import type { Repository } from '../git';
import { type Change, commitOnBranch, missingFrom, requireAll } from './change';
import type { Forge } from './forge';
import { ForgeError } from './forge-error';
import { Remote } from './remote';

/** What came of proposing a change. */
export interface MergeRequestOutcome {
  /** `empty`: the target has all of the change already, and nothing was opened. */
  readonly state: 'opened' | 'reused' | 'empty';
  readonly branch: string;
  /** The branch that it is to be merged into. */
  readonly target: string;
  /** Address of the merge request; undefined if `empty`. */
  readonly url?: string;
}

/**
 * Brings a change to a branch of the remote `origin` and opens a merge request. Whatever is there already from an earlier run, the local
 * branch, the pushed branch or the open merge request, is used if it has the same content; nothing is ever pushed over.
 * @param wanted branch to merge into; the default branch of the remote if undefined
 * @throws DiagnosticsError `CHANGE_…`; ForgeError `GIT_…`, `FORGE_…`, `TARGET_BRANCH_UNKNOWN`
 */
export async function openMergeRequest(
  repository: Repository,
  forge: Forge,
  change: Change,
  wanted?: string,
): Promise<MergeRequestOutcome> {
  const { branch, title, description: body } = change;
  const remote = new Remote(repository);
  const { defaultBranch, tips } = await remote.heads([branch, ...(wanted === undefined ? [] : [wanted])]);
  const target = wanted ?? defaultBranch;
  const base = target === undefined ? undefined : tips.get(target);
  if (target === undefined || base === undefined) throw new ForgeError([unknownTarget(target)]);
  await remote.fetch(target);
  const missing = await missingFrom(repository, base, change, `${quote(target)} of origin`);
  if (missing.length === 0) return { state: 'empty', branch, target };

  // Asked before anything is pushed: a token that is refused leaves nothing behind.
  const url = await forge.findOpen(branch, target);
  await bringBranch(repository, remote, change, { base, target, pushed: tips.get(branch) });
  if (url !== undefined) return { state: 'reused', branch, target, url };
  const opened = await forge.open({ branch, target, title, body });
  if (opened !== undefined) return { state: 'opened', branch, target, url: opened };
  // Somebody was faster; or the server did it, but its first answer was lost.
  const again = await forge.findOpen(branch, target);
  if (again !== undefined) return { state: 'reused', branch, target, url: again };
  throw new ForgeError([
    error({
      code: 'FORGE_REFUSED',
      message: `the forge says that there is a merge request from ${quote(branch)} already, but not into ${quote(target)}`,
      hint: 'Look at it on the forge.',
    }),
  ]);
}

/** Makes the branch on the remote have the change. */
async function bringBranch(
  repository: Repository,
  remote: Remote,
  change: Change,
  { base, target, pushed }: { base: string; target: string; pushed: string | undefined },
): Promise<void> {
  const { branch } = change;
  if (pushed === undefined) {
    await commitOnBranch(repository, change, base, `${quote(target)} of origin`);
    return remote.push(branch);
  }
  await remote.fetch(branch);
  await requireAll(repository, pushed, change, `the branch ${quote(branch)} of origin`);
  const local = await repository.tipOf(branch);
  if (local === undefined) return repository.createBranch(branch, pushed);
  // Commits that were added here, such as one of the tree, go along.
  if (local !== pushed && (await repository.isAncestor(pushed, local))) {
    await requireAll(repository, local, change, `the branch ${quote(branch)}`);
    await remote.push(branch);
  }
}

function unknownTarget(target: string | undefined) {
  const message =
    target === undefined ? 'the remote origin has no default branch' : `the remote origin has no branch ${quote(target)}`;
  return error({ code: 'TARGET_BRANCH_UNKNOWN', message, hint: 'Name the branch to merge into with --target.' });
}

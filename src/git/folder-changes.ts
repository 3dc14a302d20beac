import * as path from 'node:path';
import { error, quote } from '../diagnostics';
import { blobTexts, listBlobs } from './blobs';
import type { Git } from './git';
import { GitError } from './git-error';

/**
 * How a folder differs from what a commit has of it: by absolute path, each file that is not the same, with its text in the commit, or
 * undefined if the commit has no such file. What is not listed is the same in both, so a fleet of unchanged files costs nothing.
 */
export type FolderChanges = ReadonlyMap<string, string | undefined>;

/** The commit that is checked out. */
const HEAD = 'HEAD';

/**
 * Compares the working tree with a commit, of a folder or of a single file. Line ends that git itself converts are no difference; files that
 * git ignores are compared too. Before the first commit all files differ.
 * @param base absolute path of a folder that exists, in the repository
 * @param folder absolute path of the folder or file, in `base`; it need not exist
 * @returns undefined if `base` is in no repository
 * @throws GitError `GIT_COMMIT_UNKNOWN`; `GIT_MISSING`, `GIT_TIMEOUT` as {@link Git.run}
 */
export async function folderChanges(git: Git, base: string, folder: string, commit = HEAD): Promise<FolderChanges | undefined> {
  const inside = git.in(base);
  if ((await inside.lineIf(['rev-parse', '--is-inside-work-tree'])) !== 'true') return undefined;
  const tree = await treeOf(inside, commit);
  const wanted = path.relative(base, folder) || '.';
  const differing = await inside.run([
    '--literal-pathspecs',
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--relative',
    tree,
    '--',
    wanted,
  ]);
  const others = await inside.run(['--literal-pathspecs', 'ls-files', '-z', '--others', '--', wanted]);
  const names = new Set(`${differing}${others}`.split('\0').filter((name) => name !== ''));
  if (names.size === 0) return new Map();
  const known = await listBlobs(inside, tree, [wanted], ['-r']);
  const texts = await blobTexts(inside, new Map([...known].filter(([name]) => names.has(name))));
  return new Map([...names].sort().map((name) => [path.join(base, name), texts.get(name)]));
}

/** The tree of a commit; before the first one, the empty tree. */
async function treeOf(git: Git, commit: string): Promise<string> {
  const tree = await git.lineIf(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{tree}`]);
  if (tree !== undefined) return tree;
  if (commit === HEAD) return git.line(['hash-object', '-t', 'tree', '--stdin']);
  throw new GitError([
    error({
      code: 'GIT_COMMIT_UNKNOWN',
      message: `git knows no commit ${quote(commit)}`,
      hint: 'Fetch it, or name another commit, branch or tag.',
    }),
  ]);
}

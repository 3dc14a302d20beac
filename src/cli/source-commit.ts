import type { SourceCommit } from '../supply-chain';

/**
 * The commit that a folder of the working directory is at; undefined if it is in no repository, has changes that are not committed, or
 * there is no git: provenance must not name a commit from which the images could not be made.
 */
export async function sourceCommit(folder: string, env: NodeJS.ProcessEnv): Promise<SourceCommit | undefined> {
  const { Git, GitError, GitFailure } = await import('../git');
  const git = new Git(folder, env);
  try {
    if ((await git.run(['status', '--porcelain', '--', '.'])) !== '') return undefined;
    const commit = (await git.run(['rev-parse', '--verify', 'HEAD'])).trim();
    const repository = await git.run(['config', '--get', 'remote.origin.url']).catch(() => '');
    return { commit, ...(repository !== '' && { repository: repository.trim() }) };
  } catch (cause) {
    if (cause instanceof GitFailure || cause instanceof GitError) return undefined;
    throw cause;
  }
}

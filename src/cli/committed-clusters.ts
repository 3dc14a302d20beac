import * as fs from 'node:fs';
import * as path from 'node:path';
import { CommandError } from './exit-code';

/**
 * The cluster files that have changed since a commit, as they were in it. Undefined if there is no folder of clusters or no repository:
 * then there is nothing to hold them against.
 * @param folder the folder of clusters, if one is named
 * @param since the commit; HEAD if undefined, and then it is no mistake if there is no git
 * @throws CommandError if a commit is named and cannot be read
 */
export async function committedClusters(
  folder: string | undefined,
  since: string | undefined,
): Promise<ReadonlyMap<string, string | undefined> | undefined> {
  if (folder === undefined || !fs.existsSync(folder)) {
    if (since !== undefined) throw new CommandError('--since goes with a folder of clusters, and there is none');
    return undefined;
  }
  const { folderChanges, Git, GitError } = await import('../git');
  const base = process.cwd();
  try {
    const changes = await folderChanges(new Git(base, process.env), base, path.resolve(folder), since);
    if (!changes && since !== undefined) throw new CommandError(`--since: ${base} is in no Git repository`);
    return changes;
  } catch (cause) {
    if (!(cause instanceof GitError)) throw cause;
    if (since === undefined) return undefined;
    throw new CommandError(`--since: ${cause.message}`);
  }
}

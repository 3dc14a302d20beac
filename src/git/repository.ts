import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { error, quote } from '../diagnostics';
import { displayPath } from '../yaml';
import { blobTexts, listBlobs } from './blobs';
import { type Git, GitFailure } from './git';
import { GitError } from './git-error';

/** A text file of a commit. */
export interface CommitFile {
  /** Relative to the folder that the repository was opened in, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** Mode of what is committed: a plain file. */
const FILE_MODE = '100644';

/**
 * A Git repository on disk. Its working tree, its index and its current branch are never touched: commits are made of objects
 * and an index of their own.
 */
export class Repository {
  private constructor(
    /** Runs git at the top of the working tree. */
    public readonly git: Git,
    /** Way from there to the folder that was opened: empty, or ending with `/`. */
    private readonly prefix: string,
  ) {}

  /**
   * Opens the repository that `folder` is in.
   * @throws GitError `GIT_NO_REPOSITORY` if it is in none, or in one that git does not trust
   */
  public static async open(git: Git, folder: string): Promise<Repository> {
    const inside = git.in(folder);
    try {
      const top = await inside.line(['rev-parse', '--show-toplevel']);
      return new Repository(git.in(top), await inside.line(['rev-parse', '--show-prefix']));
    } catch (cause) {
      if (!(cause instanceof GitFailure)) throw cause;
      const message = `${quote(displayPath(folder))} is not in a working tree of Git: ${cause.reason}`;
      throw new GitError([error({ code: 'GIT_NO_REPOSITORY', message, hint: 'Run this in a clone.' })]);
    }
  }

  /** The same repository, with other settings of git. */
  public with(git: (git: Git) => Git): Repository {
    return new Repository(git(this.git), this.prefix);
  }

  /**
   * The commit that is checked out, on a branch or not.
   * @throws GitError `GIT_NO_COMMIT` if there is none yet
   */
  public async head(): Promise<string> {
    const commit = await this.commitOf('HEAD');
    if (commit !== undefined) return commit;
    throw new GitError([
      error({
        code: 'GIT_NO_COMMIT',
        message: 'the repository has no commit yet',
        hint: 'Commit something, so that a branch can begin there.',
      }),
    ]);
  }

  /** The commit that a branch ends with; undefined if there is no such branch. */
  public tipOf(branch: string): Promise<string | undefined> {
    return this.commitOf(`refs/heads/${branch}`);
  }

  /** The text of files in a commit, by path; what is missing there, or is no plain file, is undefined. */
  public async read(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, string | undefined>> {
    const wanted = paths.map((each) => `${this.prefix}${each}`);
    const texts = await blobTexts(this.git, await listBlobs(this.git, commit, wanted, ['--full-tree']));
    return new Map(paths.map((each) => [each, texts.get(`${this.prefix}${each}`)]));
  }

  /**
   * Makes a commit that has what `base` has and `files`, by the author that git is configured with, and signed if that says so. No
   * branch points to it yet.
   * @throws GitError `GIT_COMMIT_FAILED`
   */
  public async commit(base: string, files: readonly CommitFile[], message: string): Promise<string> {
    const sign = (await this.git.lineIf(['config', '--type=bool', 'commit.gpgSign'])) === 'true' ? ['-S'] : [];
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-index-'));
    try {
      const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
      const entries: string[] = [];
      for (const file of files) {
        const object = await this.git.line(['hash-object', '-w', '--stdin'], { input: file.content });
        entries.push(`${FILE_MODE} ${object}\t${this.prefix}${file.path}\0`);
      }
      await this.git.run(['read-tree', base], { env });
      await this.git.run(['update-index', '-z', '--index-info'], { env, input: entries.join('') });
      const tree = await this.git.line(['write-tree'], { env });
      return await this.git.line(['commit-tree', tree, '-p', base, ...sign, '-F', '-'], { input: message });
    } catch (cause) {
      if (!(cause instanceof GitFailure)) throw cause;
      throw new GitError([
        error({
          code: 'GIT_COMMIT_FAILED',
          message: `the commit cannot be made: ${cause.message}`,
          hint: 'Set user.name and user.email with git config if git does not know who you are; look at commit.gpgSign if it cannot sign.',
        }),
      ]);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }

  /**
   * Makes a branch that ends with `commit`.
   * @throws GitError `GIT_BRANCH_FAILED` if it has come to be in the meantime, or git refuses it
   */
  public async createBranch(branch: string, commit: string): Promise<void> {
    try {
      // The empty old value: only if there is no such branch.
      await this.git.run(['update-ref', '-m', 'addons: create', `refs/heads/${branch}`, commit, '']);
    } catch (cause) {
      if (!(cause instanceof GitFailure)) throw cause;
      const message = `the branch ${quote(branch)} cannot be made: ${cause.reason}`;
      throw new GitError([
        error({ code: 'GIT_BRANCH_FAILED', message, hint: 'Look at it with git branch, and run this again.' }),
      ]);
    }
  }

  /** True if `older` is `newer` or comes before it. */
  public async isAncestor(older: string, newer: string): Promise<boolean> {
    return (await this.git.lineIf(['merge-base', '--is-ancestor', older, newer])) !== undefined;
  }

  private commitOf(name: string): Promise<string | undefined> {
    return this.git.lineIf(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  }
}

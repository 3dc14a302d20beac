import { error, quote } from '../diagnostics';
import type { Repository } from '../git';
import { GitFailure } from '../git';
import { ForgeError } from './forge-error';

/** Name of the remote that is pushed to. */
const ORIGIN = 'origin';

/** Milliseconds for a command that talks to a server. */
const NETWORK_TIMEOUT = 120_000;

/** The branches of a remote that matter here. */
export interface RemoteHeads {
  /** The branch that `HEAD` of the remote stands for; undefined if for none. */
  readonly defaultBranch?: string;
  /** Commits by the name of their branch. */
  readonly tips: ReadonlyMap<string, string>;
}

/** The remote `origin` of a repository. */
export class Remote {
  public constructor(private readonly repository: Repository) {}

  /**
   * Its address, as it is configured: the name of the project is in there, even if git goes another way (`insteadOf`).
   * @throws ForgeError `GIT_NO_REMOTE`
   */
  public async address(): Promise<string> {
    const address = await this.repository.git.lineIf(['config', '--get', `remote.${ORIGIN}.url`]);
    if (address) return address;
    const message = `the repository has no remote ${quote(ORIGIN)}`;
    const hint = 'Add it with git remote add origin ADDRESS, or give --branch instead of --merge-request.';
    throw new ForgeError([error({ code: 'GIT_NO_REMOTE', message, hint })]);
  }

  /** Its default branch, and the tips of those of `branches` that it has. */
  public async heads(branches: readonly string[]): Promise<RemoteHeads> {
    const answer = await this.run(['ls-remote', '--symref', ORIGIN, 'HEAD', ...branches.map((branch) => `refs/heads/${branch}`)]);
    const tips = new Map<string, string>();
    let defaultBranch: string | undefined;
    let head: string | undefined;
    for (const line of answer.split('\n')) {
      const [value, name] = line.split('\t');
      if (value === undefined || name === undefined) continue;
      if (name === 'HEAD' && value.startsWith('ref: refs/heads/')) defaultBranch = value.slice('ref: refs/heads/'.length);
      else if (name === 'HEAD') head = value;
      else if (name.startsWith('refs/heads/')) tips.set(name.slice('refs/heads/'.length), value);
    }
    if (defaultBranch !== undefined && head !== undefined) tips.set(defaultBranch, head);
    return { tips, ...(defaultBranch !== undefined && { defaultBranch }) };
  }

  /** Brings the commits of a branch here. No branch changes, not even those that follow the remote. */
  public async fetch(branch: string): Promise<void> {
    const quietly = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--refmap='];
    await this.run(['fetch', ...quietly, ORIGIN, `refs/heads/${branch}`]);
  }

  /** Pushes a branch; never over commits that this one has not. */
  public async push(branch: string): Promise<void> {
    await this.run(['push', '--quiet', ORIGIN, `refs/heads/${branch}:refs/heads/${branch}`]);
  }

  private async run(args: readonly string[]): Promise<string> {
    try {
      return await this.repository.git.run(args, { timeout: NETWORK_TIMEOUT });
    } catch (cause) {
      if (!(cause instanceof GitFailure)) throw cause;
      throw new ForgeError([
        error({
          code: 'GIT_REMOTE_FAILED',
          message: `git ${cause.command} ${quote(ORIGIN)} failed: ${cause.reason}`,
          hint: 'Look whether git fetch and git push work here: the network, the key or token, and the rights to the project.',
        }),
      ]);
    }
  }
}

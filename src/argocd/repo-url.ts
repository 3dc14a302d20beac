/** What is wrong with an address and what to do, without the address itself. */
export interface RepoUrlProblem {
  readonly message: string;
  readonly hint: string;
}

const SCP_FORM = /^[\w.-]+@[A-Za-z0-9][A-Za-z0-9.-]*:[^:]+$/;
const WRONG_FORM: RepoUrlProblem = {
  message: 'is not the address of a Git repository',
  hint: 'use https://host/path, ssh://git@host/path or git@host:path',
};

/**
 * Tells what is wrong with the address of a Git repository, or returns undefined. An AppProject takes `sourceRepos` as patterns and a
 * leading `!` as a ban, and the address is committed in the clear, so patterns, bans and credentials are refused. A user name alone is
 * no secret in ssh, but over https it often is a token.
 */
export function repoUrlProblem(url: string): RepoUrlProblem | undefined {
  if (!/^[\w.~@:/%+-]+$/.test(url)) return WRONG_FORM;
  if (SCP_FORM.test(url) && !url.includes('://')) return undefined;
  if (!URL.canParse(url)) return WRONG_FORM;
  const { protocol, hostname, pathname, username, password } = new URL(url);
  if (!['https:', 'ssh:'].includes(protocol) || hostname === '' || pathname.length < 2) return WRONG_FORM;
  if (password !== '' || (protocol === 'https:' && username !== '')) {
    return {
      message: 'holds a credential',
      hint: 'take it out of the address and give it to Argo CD in a repository Secret; if it was ever committed, revoke it',
    };
  }
  return undefined;
}

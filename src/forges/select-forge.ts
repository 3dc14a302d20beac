import { type Diagnostic, error, quote } from '../diagnostics';
import { redact } from '../git';
import type { ForgeAccess, ForgeKind } from './forge';
import { ForgeError } from './forge-error';
import { GITHUB_TOKEN } from './github';
import { GITLAB_TOKEN } from './gitlab';
import { parseRemoteUrl, type RemoteUrl } from './remote-url';

/** A forge that was found, and how its API and its repository are reached. */
export interface SelectedForge extends ForgeAccess {
  readonly kind: ForgeKind;
  /** Where git asks for a password: scheme, host and port; undefined if the remote is not reached by HTTPS. */
  readonly pushOrigin?: string;
}

/** Variable with the address of a GitLab whose name is not that in the remote, or that is below a path (managed-tenants 4.3). */
const GITLAB_SERVER = 'GITLAB_SERVER';

const TOKEN_VARIABLES: Readonly<Record<ForgeKind, string>> = { gitlab: GITLAB_TOKEN, github: GITHUB_TOKEN };

/**
 * Finds the forge of a remote, by its host or as asked for, and its token in the environment.
 * @throws ForgeError with all of `FORGE_UNKNOWN`, `FORGE_SERVER`, `FORGE_TOKEN_MISSING`, `FORGE_TLS_OFF`
 */
export function selectForge(address: string, wanted: ForgeKind | undefined, env: NodeJS.ProcessEnv): SelectedForge {
  const remote = parseRemoteUrl(address);
  const kind = wanted ?? (remote && kindOf(remote, env));
  // GitHub has no groups in groups.
  const isOther = kind === 'github' && remote?.project.split('/').length !== 2;
  if (!remote || !kind || isOther) throw new ForgeError([unknown(address, remote), ...tlsOff(env)]);
  const { server, problem } = serverOf(kind, remote, env);
  const token = env[TOKEN_VARIABLES[kind]]?.trim();
  const problems = [...(problem ? [problem] : []), ...(token ? [] : [noToken(TOKEN_VARIABLES[kind])]), ...tlsOff(env)];
  if (!server || !token || problems.length > 0) throw new ForgeError(problems);
  const pushOrigin = remote.protocol === 'https' ? { pushOrigin: `https://${remote.authority}` } : {};
  return { kind, api: apiOf(kind, server), project: projectOf(remote, server), token, ...pushOrigin };
}

function kindOf({ host }: RemoteUrl, env: NodeJS.ProcessEnv): ForgeKind | undefined {
  if (host === 'github.com' || host === 'ssh.github.com') return 'github';
  const isNamed = hostOf(env[GITLAB_SERVER]) === host;
  return isNamed || /^(?:altssh\.)?gitlab\./.test(host) ? 'gitlab' : undefined;
}

function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).hostname : undefined;
}

/** The web address of the forge, without `/` at its end. */
function serverOf(kind: ForgeKind, remote: RemoteUrl, env: NodeJS.ProcessEnv): { server?: string; problem?: Diagnostic } {
  const own = kind === 'gitlab' ? env[GITLAB_SERVER]?.trim().replace(/\/+$/, '') : undefined;
  // The port of SSH is not that of the API.
  const written =
    remote.protocol === 'ssh'
      ? `https://${remote.host.replace(/^(?:altssh|ssh)\./, '')}`
      : `${remote.protocol}://${remote.authority}`;
  const server = own || written;
  const problem = checkServer(server, own ? GITLAB_SERVER : 'the address of origin');
  return problem ? { problem } : { server };
}

/** The library adds `api/v4` for GitLab itself. A GitHub of one's own has its API below its own name. */
function apiOf(kind: ForgeKind, server: string): string {
  if (kind === 'gitlab') return server;
  return server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`;
}

/** The path of the project, without the path that the server itself is below. */
function projectOf({ project, protocol }: RemoteUrl, server: string): string {
  const below = `${new URL(server).pathname.slice(1)}/`;
  return protocol !== 'ssh' && below !== '/' && project.startsWith(below) ? project.slice(below.length) : project;
}

function checkServer(server: string, origin: string): Diagnostic | undefined {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  const shown = quote(redact(server, []));
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    const message = `${origin} gives ${shown}, which is no address of a server`;
    return error({ code: 'FORGE_SERVER', message, hint: 'Write https://host, without a user and without a token.' });
  }
  if (url.protocol === 'https:' || /^(?:localhost|127(?:\.[0-9]+){3}|\[::1\])$/.test(url.hostname)) return undefined;
  const message = `${origin} gives ${shown}: a token is not sent without TLS`;
  return error({ code: 'FORGE_SERVER', message, hint: 'Use https://.' });
}

function unknown(address: string, remote: RemoteUrl | undefined): Diagnostic {
  const message = `the remote origin is ${quote(redact(address, []))}: it cannot be told which forge that is`;
  const hint = remote
    ? 'Say it with --forge gitlab or --forge github.'
    : 'A merge request needs a remote on GitLab or GitHub; give --branch to make a branch only.';
  return error({ code: 'FORGE_UNKNOWN', message, hint });
}

function noToken(variable: string): Diagnostic {
  return error({
    code: 'FORGE_TOKEN_MISSING',
    message: `the environment has no ${variable}`,
    hint: `Set ${variable} to a token that may open merge requests. It is never printed, and goes to the forge only.`,
  });
}

/** Node leaves certificates unchecked if it is told so; a token is not sent then. */
function tlsOff(env: NodeJS.ProcessEnv): Diagnostic[] {
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return [];
  return [
    error({
      code: 'FORGE_TLS_OFF',
      message: 'NODE_TLS_REJECT_UNAUTHORIZED is 0, which switches the check of certificates off',
      hint: 'Unset it. For a certificate of your own, set NODE_EXTRA_CA_CERTS to its file.',
    }),
  ];
}

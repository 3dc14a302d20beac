/** Where a Git remote is, taken apart (git-push(1), "GIT URLS"). Holds no user and no password. */
export interface RemoteUrl {
  readonly protocol: 'https' | 'http' | 'ssh';
  /** In lower case, without the port. */
  readonly host: string;
  /** Host, and port where one is written. */
  readonly authority: string;
  /** Path of the project on the forge, without `/` at its ends and without `.git`: `group/project`. */
  readonly project: string;
}

/** `git@host:group/project.git`; a colon before the first slash, and no drive letter. */
const SCP = /^(?:[^@/\s]+@)?([A-Za-z0-9][A-Za-z0-9.-]+):(?!\/\/)(.+)$/;

/** Takes the address of a remote apart; undefined for a folder on disk and for anything that no forge has. */
export function parseRemoteUrl(text: string): RemoteUrl | undefined {
  const scp = SCP.exec(text);
  if (scp?.[1] && scp[2]) return remote('ssh', scp[1], scp[1], scp[2]);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const protocol = url.protocol.slice(0, -1);
  if (protocol !== 'https' && protocol !== 'http' && protocol !== 'ssh') return undefined;
  return remote(protocol, url.hostname, url.host, decoded(url.pathname));
}

function remote(protocol: RemoteUrl['protocol'], host: string, authority: string, path: string): RemoteUrl | undefined {
  const project = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  // Without a group in front, no forge has such a project.
  if (host === '' || !/^[^/\s]+(?:\/[^/\s]+)+$/.test(project)) return undefined;
  return { protocol, host: host.toLowerCase(), authority: authority.toLowerCase(), project };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

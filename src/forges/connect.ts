import type { GitAccess } from '../git';
import { DEFAULT_RETRIES, Secrets, systemClock, UndiciTransport } from '../http';
import type { Forge, ForgeKind } from './forge';
import { connectGitHub } from './github';
import { connectGitLab } from './gitlab';
import { ForgeHttp } from './http';
import type { SelectedForge } from './select-forge';

/** The user that a forge wants beside a token, when git pushes by HTTPS. */
const PUSH_USER: Readonly<Record<ForgeKind, string>> = { gitlab: 'oauth2', github: 'x-access-token' };

/** Variable of the environment of git with the token: that of the person may have blanks at its end. */
const PUSH_TOKEN = 'ADDONS_PUSH_TOKEN';

/** Loads the client of a forge for as long as `use` takes. */
export async function withForge<T>(forge: SelectedForge, use: (forge: Forge) => Promise<T>): Promise<T> {
  const secrets = new Secrets();
  secrets.add(forge.token);
  const transport = new UndiciTransport();
  const http = new ForgeHttp({ transport, clock: systemClock, retries: DEFAULT_RETRIES, secrets, isPlainPermitted: false });
  try {
    return await use(await (forge.kind === 'gitlab' ? connectGitLab(forge, http) : connectGitHub(forge, http)));
  } finally {
    await transport.close();
  }
}

/**
 * How git pushes with the token of a forge: by a credential helper that it asks after those of the user, and for this server alone. The
 * helper holds the name of a variable, not the token, so that no list of processes shows that.
 */
export function pushAccess({ kind, pushOrigin, token }: SelectedForge): GitAccess {
  const secrets = [token];
  if (pushOrigin === undefined) return { settings: [], env: {}, secrets };
  const answer = `printf 'username=%s\\npassword=%s\\n' ${PUSH_USER[kind]} "$${PUSH_TOKEN}"`;
  const settings = [
    { key: `credential.${pushOrigin}.helper`, value: `!f() { test "$1" = get && ${answer}; }; f` },
    { key: `http.${pushOrigin}.sslVerify`, value: 'true' },
  ];
  return { settings, env: { [PUSH_TOKEN]: token }, secrets };
}

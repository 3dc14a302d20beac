import type { Forge, ForgeKind } from './forge';
import type { GitSetting } from './git';
import { connectGitHub } from './github';
import { connectGitLab } from './gitlab';
import { ForgeHttp } from './http';
import { type SelectedForge, tokenVariableOf } from './select-forge';

/** The user that a forge wants beside a token, when git pushes by HTTPS. */
const PUSH_USER: Readonly<Record<ForgeKind, string>> = { gitlab: 'oauth2', github: 'x-access-token' };

/** Loads the client of a forge. */
export function connect(forge: SelectedForge): Promise<Forge> {
  const http = new ForgeHttp({ secrets: [forge.token] });
  return forge.kind === 'gitlab' ? connectGitLab(forge, http) : connectGitHub(forge, http);
}

/**
 * Settings by which git pushes with the token of a forge: a credential helper that git asks after those of the user, and for this server
 * alone. It holds the name of the variable, not the token, so that no list of processes shows that.
 */
export function pushSettings({ kind, pushOrigin }: SelectedForge): readonly GitSetting[] {
  if (pushOrigin === undefined) return [];
  const answer = `printf 'username=%s\\npassword=%s\\n' ${PUSH_USER[kind]} "$${tokenVariableOf(kind)}"`;
  return [
    { key: `credential.${pushOrigin}.helper`, value: `!f() { test "$1" = get && ${answer}; }; f` },
    { key: `http.${pushOrigin}.sslVerify`, value: 'true' },
  ];
}

import { quote } from '../../diagnostics';
import { readSettings } from '../read-settings';
import { registryError } from '../registry-error';
import type { Credential } from './credential';

/** What `docker login` or `podman login` has written: config.json of docker, auth.json of podman. */
export interface AuthConfig {
  readonly file: string;
  /** By registry, or registry and path. */
  readonly logins: ReadonlyMap<string, Credential>;
  /** Names of credential helpers, by registry. */
  readonly helpers: ReadonlyMap<string, string>;
  /** Name of the helper for all other registries. */
  readonly store?: string;
}

/**
 * Reads such a file; undefined if it is not there. No message repeats a part of it.
 * @throws RegistryError `REGISTRY_CREDENTIALS_INVALID`
 */
export async function readAuthConfig(file: string): Promise<AuthConfig | undefined> {
  const settings = await readSettings(file);
  if (settings.kind === 'missing') return undefined;
  if (settings.kind === 'unreadable') throw invalid(file, settings.reason);
  const config = parseJson(settings.text);
  if (!isRecord(config)) throw invalid(file, 'is no JSON object');
  const { auths = {}, credHelpers = {}, credsStore } = config;
  if (!isRecord(auths)) throw invalid(file, "has 'auths' that is no object");
  if (!isRecord(credHelpers)) throw invalid(file, "has 'credHelpers' that is no object");
  const logins = new Map<string, Credential>();
  for (const [key, entry] of Object.entries(auths)) {
    // Beside a credential store docker leaves an empty entry, as a note of the login.
    const login = isRecord(entry) ? parseLogin(entry) : 'broken';
    if (login === 'broken') throw invalid(file, `has a broken login for ${quote(key)}`);
    if (login !== undefined) logins.set(registryKey(key), login);
  }
  const helpers = new Map<string, string>();
  for (const [key, helper] of Object.entries(credHelpers)) {
    if (typeof helper === 'string') helpers.set(registryKey(key), helper);
  }
  return { file, logins, helpers, store: typeof credsStore === 'string' && credsStore !== '' ? credsStore : undefined };
}

/** One name for a registry that is written in several ways: docker writes some as URL, and its own as `https://index.docker.io/v1/`. */
export function registryKey(key: string): string {
  const url = /^https?:\/\/([^/]+)/.exec(key);
  const name = (url?.[1] ?? key).replace(/\/+$/, '');
  return /^(?:index\.|registry-1\.)?docker\.io(?:\/v[12])?$/.test(name) ? 'docker.io' : name;
}

function parseLogin(entry: Record<string, unknown>): Credential | 'broken' | undefined {
  const { auth, username, password, identitytoken, registrytoken } = entry;
  if (isText(registrytoken)) return { kind: 'bearer', token: registrytoken };
  if (isText(identitytoken)) return { kind: 'identity', token: identitytoken };
  if (isText(auth)) {
    const pair = Buffer.from(auth, 'base64').toString();
    const colon = pair.indexOf(':');
    if (colon <= 0) return 'broken';
    // Old versions of docker filled the password up with zeros.
    return { kind: 'password', username: pair.slice(0, colon), password: pair.slice(colon + 1).replace(/\0+$/, '') };
  }
  return isText(username) && typeof password === 'string' ? { kind: 'password', username, password } : undefined;
}

/** JSON.parse repeats a part of a broken text in its message, which may be a password. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function invalid(file: string, what: string) {
  return registryError({
    code: 'REGISTRY_CREDENTIALS_INVALID',
    message: `The file of registry logins ${quote(file)} ${what}`,
    hint: 'Log in again with podman login or docker login, which write it, or set REGISTRY_AUTH_FILE to another.',
  });
}

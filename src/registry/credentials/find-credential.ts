import { quote } from '../../diagnostics';
import { type Clock, systemClock } from '../../http';
import { registryError } from '../registry-error';
import { type AuthConfig, readAuthConfig, registryKey } from './auth-config';
import { authFiles } from './auth-files';
import type { Credential, FindCredential } from './credential';
import { askHelper } from './helper';

/** The name under which docker keeps the login of its own registry with a helper. */
const DOCKER_SERVER = 'https://index.docker.io/v1/';

/**
 * Finds logins where podman and docker keep them. Files are read, and helpers asked, once for each registry: a helper can be slow.
 * @throws RegistryError (the function that is returned) `REGISTRY_CREDENTIALS_INVALID`, `REGISTRY_HELPER_FAILED`
 */
export function credentialsFromFiles(env: NodeJS.ProcessEnv, clock: Clock = systemClock): FindCredential {
  let configs: Promise<readonly AuthConfig[]> | undefined;
  const asked = new Map<string, Promise<Credential | undefined>>();
  const ask = (helper: string, server: string) => {
    const key = `${helper} ${server}`;
    const answer = asked.get(key) ?? askHelper(helper, server, env, clock);
    asked.set(key, answer);
    return answer;
  };
  return async (host, repository) => {
    configs ??= readConfigs(env);
    for (const config of await configs) {
      const credential = await findIn(config, host, repository, ask);
      if (credential) return credential;
    }
    return undefined;
  };
}

async function readConfigs(env: NodeJS.ProcessEnv): Promise<readonly AuthConfig[]> {
  const { paths, isExplicit } = authFiles(env);
  const configs = (await Promise.all(paths.map(readAuthConfig))).filter((config) => config !== undefined);
  if (isExplicit && configs.length === 0) {
    throw registryError({
      code: 'REGISTRY_CREDENTIALS_INVALID',
      message: `REGISTRY_AUTH_FILE names ${quote(paths[0])}, which is not there`,
      hint: 'Log in with podman login, which writes it, or unset REGISTRY_AUTH_FILE.',
    });
  }
  return configs;
}

/** In one file: the helper of the registry, then the helper of all, then the logins of the file itself. */
async function findIn(
  config: AuthConfig,
  host: string,
  repository: string,
  ask: (helper: string, server: string) => Promise<Credential | undefined>,
): Promise<Credential | undefined> {
  const registry = registryKey(host);
  const helper = config.helpers.get(registry) ?? config.store;
  const server = registry === 'docker.io' ? DOCKER_SERVER : registry;
  return (helper === undefined ? undefined : await ask(helper, server)) ?? longestMatch(config, registry, repository);
}

/** The login whose key is the longest whole-part beginning of registry and repository (containers-auth.json(5)). */
function longestMatch({ logins }: AuthConfig, registry: string, repository: string): Credential | undefined {
  const parts = [registry, ...repository.split('/')];
  for (let length = parts.length; length > 0; length--) {
    const login = logins.get(parts.slice(0, length).join('/'));
    if (login) return login;
  }
  return undefined;
}

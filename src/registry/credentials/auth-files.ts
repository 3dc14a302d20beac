import { homedir } from 'node:os';
import { join } from 'node:path';

/** The files that can hold logins, the first that has one for a registry counts. */
export interface AuthFiles {
  readonly paths: readonly string[];
  /** The one file was named by the environment and has to be there. */
  readonly isExplicit: boolean;
}

/**
 * Where podman and docker keep logins (containers-auth.json(5), docker's config.json). `REGISTRY_AUTH_FILE` names the one file; otherwise
 * the folder in `DOCKER_CONFIG`, which somebody has set for this run, comes before the places that are there by default.
 */
export function authFiles(env: NodeJS.ProcessEnv): AuthFiles {
  if (env.REGISTRY_AUTH_FILE) return { paths: [env.REGISTRY_AUTH_FILE], isExplicit: true };
  const home = env.HOME || homedir();
  const paths = [
    env.DOCKER_CONFIG ? join(env.DOCKER_CONFIG, 'config.json') : undefined,
    env.XDG_RUNTIME_DIR ? join(env.XDG_RUNTIME_DIR, 'containers', 'auth.json') : undefined,
    join(env.XDG_CONFIG_HOME || join(home, '.config'), 'containers', 'auth.json'),
    env.DOCKER_CONFIG ? undefined : join(home, '.docker', 'config.json'),
  ];
  return { paths: paths.filter((path) => path !== undefined), isExplicit: false };
}

import { authFiles } from '../../../src/registry/credentials/auth-files';

test.each([
  ['REGISTRY_AUTH_FILE alone', { REGISTRY_AUTH_FILE: '/a', DOCKER_CONFIG: '/b', HOME: '/home/x' }, ['/a'], true],
  [
    'DOCKER_CONFIG first',
    { DOCKER_CONFIG: '/b', XDG_RUNTIME_DIR: '/run/user/7', HOME: '/home/x' },
    ['/b/config.json', '/run/user/7/containers/auth.json', '/home/x/.config/containers/auth.json'],
    false,
  ],
  [
    'the places of podman, then that of docker',
    { XDG_RUNTIME_DIR: '/run/user/7', XDG_CONFIG_HOME: '/etc/xdg', HOME: '/home/x' },
    ['/run/user/7/containers/auth.json', '/etc/xdg/containers/auth.json', '/home/x/.docker/config.json'],
    false,
  ],
  [
    'empty variables count as not set',
    { REGISTRY_AUTH_FILE: '', DOCKER_CONFIG: '', XDG_RUNTIME_DIR: '', HOME: '/home/x' },
    ['/home/x/.config/containers/auth.json', '/home/x/.docker/config.json'],
    false,
  ],
])('%s', (_, env, paths, isExplicit) => expect(authFiles(env)).toEqual({ paths, isExplicit }));

test('without HOME, the home of the user in the system', () => {
  for (const path of authFiles({}).paths) expect(path).toMatch(/^\/.+\/\.(config|docker)\//);
});

import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { credentialsFromFiles } from '../../../src/registry';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'logins-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const login = (username: string) => ({ auth: Buffer.from(`${username}:password`).toString('base64') });

function logins(config: object, name = 'auth.json') {
  fs.writeFileSync(join(folder, name), JSON.stringify(config));
  return credentialsFromFiles({ REGISTRY_AUTH_FILE: join(folder, name), PATH: `${folder}${delimiter}${process.env.PATH}` });
}

/** A helper that knows one server, and counts how often it is asked. */
function helper(name: string, server: string): void {
  const script = `read server; echo x >>${join(folder, 'asked')}; [ "$server" = "${server}" ] || { echo "credentials not found in native keychain"; exit 1; }
echo '{"Username":"${name}","Secret":"password"}'`;
  fs.writeFileSync(join(folder, `docker-credential-${name}`), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

test.each([
  ['quay.io', 'org/team/repo', 'repository'],
  ['quay.io', 'org/team/other', 'team'],
  ['quay.io', 'org/other', 'organization'],
  ['quay.io', 'org', 'organization'],
  ['quay.io', 'organ/x', 'registry'],
  ['quay.io:443', 'org/x', undefined],
  ['docker.io', 'library/x', 'docker'],
])('%s/%s has the login of the longest key: %s', async (host, repository, username) => {
  const find = logins({
    auths: {
      'quay.io': login('registry'),
      'quay.io/org': login('organization'),
      'quay.io/org/team': login('team'),
      'quay.io/org/team/repo': login('repository'),
      'https://index.docker.io/v1/': login('docker'),
    },
  });
  expect(await find(host, repository)).toEqual(
    username === undefined ? undefined : { kind: 'password', username, password: 'password' },
  );
});

test('the helper of the registry comes before the store, and the store before the file', async () => {
  helper('own', 'quay.io');
  helper('store', 'docker.example.com');
  const auths = { 'quay.io': login('file'), 'docker.example.com': login('file'), 'other.example.com': login('file') };
  const find = logins({ auths, credHelpers: { 'quay.io': 'own' }, credsStore: 'store' });
  expect(await find('quay.io', 'a')).toMatchObject({ username: 'own' });
  expect(await find('docker.example.com', 'a')).toMatchObject({ username: 'store' });
  expect(await find('other.example.com', 'a')).toMatchObject({ username: 'file' });
});

test('a helper is asked once for a registry', async () => {
  helper('store', 'https://index.docker.io/v1/');
  const find = logins({ credsStore: 'store' });
  await Promise.all([find('docker.io', 'a'), find('docker.io', 'b')]);
  expect(await find('docker.io', 'c')).toMatchObject({ username: 'store' });
  expect(fs.readFileSync(join(folder, 'asked'), 'utf8')).toBe('x\n');
});

test('the first file that has a login counts', async () => {
  fs.mkdirSync(join(folder, 'containers'));
  fs.mkdirSync(join(folder, '.docker'));
  fs.writeFileSync(join(folder, 'containers', 'auth.json'), JSON.stringify({ auths: { 'quay.io': login('podman') } }));
  const auths = { 'quay.io': login('docker'), 'other.example.com': login('docker') };
  fs.writeFileSync(join(folder, '.docker', 'config.json'), JSON.stringify({ auths }));
  const find = credentialsFromFiles({ XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: join(folder, 'none'), HOME: folder });
  expect(await find('quay.io', 'a')).toMatchObject({ username: 'podman' });
  expect(await find('other.example.com', 'a')).toMatchObject({ username: 'docker' });
  expect(await find('third.example.com', 'a')).toBeUndefined();
});

test('without any file there is no login', async () => {
  expect(await credentialsFromFiles({ HOME: folder })('quay.io', 'a')).toBeUndefined();
});

test('a file that was named has to be there', async () => {
  const find = credentialsFromFiles({ REGISTRY_AUTH_FILE: join(folder, 'none') });
  await expect(find('quay.io', 'a')).rejects.toThrow(/REGISTRY_AUTH_FILE names '.*none', which is not there/);
});

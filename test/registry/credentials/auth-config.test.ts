import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAuthConfig, registryKey } from '../../../src/registry/credentials/auth-config';

let file: string;
beforeEach(() => {
  file = join(fs.mkdtempSync(join(tmpdir(), 'auth-')), 'config.json');
});
afterEach(() => fs.rmSync(join(file, '..'), { recursive: true }));

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function login(entry: unknown) {
  fs.writeFileSync(file, JSON.stringify({ auths: { 'quay.io': entry } }));
  return (await readAuthConfig(file))?.logins.get('quay.io');
}

test.each([
  ['user and password', { auth: base64('user:pass:word') }, { kind: 'password', username: 'user', password: 'pass:word' }],
  [
    'a password filled up with zeros',
    { auth: base64('user:password\0\0') },
    { kind: 'password', username: 'user', password: 'password' },
  ],
  [
    'user and password as they are',
    { username: 'user', password: 'password' },
    { kind: 'password', username: 'user', password: 'password' },
  ],
  ['an identity token', { auth: base64('user:'), identitytoken: 'token' }, { kind: 'identity', token: 'token' }],
  ['a token of the registry', { registrytoken: 'token' }, { kind: 'bearer', token: 'token' }],
  ['the note of a login in a store', {}, undefined],
  ['the same, with an email', { email: 'user@example.com' }, undefined],
])('%s', async (_, entry, expected) => expect(await login(entry)).toEqual(expected));

test('helpers and the store', async () => {
  fs.writeFileSync(
    file,
    JSON.stringify({ credsStore: 'desktop', credHelpers: { 'https://ecr.example.com': 'ecr-login', other: 7 } }),
  );
  const config = await readAuthConfig(file);
  expect([config?.store, [...(config?.helpers ?? [])]]).toEqual(['desktop', [['ecr.example.com', 'ecr-login']]]);
});

test.each([
  ['no JSON', 'secret', 'is no JSON object'],
  ['a list', '["secret"]', 'is no JSON object'],
  ['auths that is no object', '{"auths":"secret"}', "has 'auths' that is no object"],
  ['credHelpers that is no object', '{"credHelpers":["secret"]}', "has 'credHelpers' that is no object"],
  ['a login that is a text', '{"auths":{"quay.io":"secret"}}', "has a broken login for 'quay.io'"],
  ['a login without a colon', `{"auths":{"quay.io":{"auth":"${base64('secret')}"}}}`, "has a broken login for 'quay.io'"],
  ['a login without a user', `{"auths":{"quay.io":{"auth":"${base64(':secret')}"}}}`, "has a broken login for 'quay.io'"],
])('%s is refused, and not repeated', async (_, text, message) => {
  fs.writeFileSync(file, text);
  const reading = readAuthConfig(file);
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.not.toThrow(/secret|c2VjcmV0/);
});

test('a file that is not there, and one that is a folder', async () => {
  expect(await readAuthConfig(file)).toBeUndefined();
  await expect(readAuthConfig(join(file, '..'))).rejects.toThrow('is no file');
});

test.each([
  ['quay.io', 'quay.io'],
  ['https://quay.io', 'quay.io'],
  ['https://quay.io/v1/', 'quay.io'],
  ['http://localhost:5000/', 'localhost:5000'],
  ['quay.io/org/', 'quay.io/org'],
  ['https://index.docker.io/v1/', 'docker.io'],
  ['registry-1.docker.io', 'docker.io'],
  ['docker.io/org', 'docker.io/org'],
])('%s means %s', (key, expected) => expect(registryKey(key)).toBe(expected));

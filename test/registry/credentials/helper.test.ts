import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { askHelper } from '../../../src/registry/credentials/helper';
import { TestClock } from '../../http/test-clock';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'helper-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function ask(script: string, clock = new TestClock()) {
  fs.writeFileSync(join(folder, 'docker-credential-test'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return askHelper('test', 'quay.io', { PATH: `${folder}${delimiter}${process.env.PATH}` }, clock);
}

test.each([
  [
    'user and password',
    `echo '{"ServerURL":"x","Username":"user","Secret":"password"}'`,
    { kind: 'password', username: 'user', password: 'password' },
  ],
  ['an identity token', `echo '{"Username":"<token>","Secret":"token"}'`, { kind: 'identity', token: 'token' }],
  ['an empty secret', `echo '{"Username":"user","Secret":""}'`, undefined],
  ['none', 'echo "credentials not found in native keychain"; exit 1', undefined],
])('answers with %s', async (_, script, expected) => expect(await ask(script)).toEqual(expected));

test('is asked for the server by its input, and by the verb get', async () => {
  const echo = `read server; echo "{\\"Username\\":\\"$1\\",\\"Secret\\":\\"$server\\"}"`;
  expect(await ask(echo)).toEqual({ kind: 'password', username: 'get', password: 'quay.io' });
});

test('need not read its input', async () =>
  expect(await ask(`echo '{"Username":"u","Secret":"p"}'`)).toMatchObject({ username: 'u' }));

test.each([
  ['fails', 'echo secret; echo secret >&2; exit 3', 'ended with exit code 3'],
  ['answers something else', 'echo secret', 'did not answer with a JSON object'],
  ['answers with too little', `echo '{"Secret":"secret"}'`, 'did not answer with a JSON object'],
  ['answers for ever', 'yes secret', 'answered with more than 262144 bytes'],
])('one that %s is an error that repeats nothing', async (_, script, message) => {
  const asking = ask(script);
  await expect(asking).rejects.toThrow(message);
  await expect(asking).rejects.not.toThrow('secret');
});

test('one that hangs is killed when the time is over', async () => {
  const clock = new TestClock();
  const pid = join(folder, 'pid');
  const asking = ask(`echo $$ >${pid}; exec sleep 600`, clock);
  while (!fs.existsSync(pid) || fs.readFileSync(pid, 'utf8') === '') await new Promise(setImmediate);
  clock.expire();
  await expect(asking).rejects.toThrow('did not answer within 60 seconds');
});

test('one that is not installed', async () => {
  await expect(askHelper('none', 'quay.io', { PATH: folder })).rejects.toThrow("'docker-credential-none' is not in PATH");
});

test.each(['../evil', 'a b', '', '-x', '$(id)', 'a\nb'])('%j is no name of a helper', async (name) => {
  await expect(askHelper(name, 'quay.io', { PATH: folder })).rejects.toThrow('is no name of a program');
});

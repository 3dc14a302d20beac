import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryOcm } from '../ocm-service/support/memory-ocm';
import { runInProcess } from './run-in-process';

const LOGIN = { OCM_CLIENT_ID: 'me', OCM_CLIENT_SECRET: 'top-secret-1' };

let folder: string;
let ocm: MemoryOcm;
let url: URL;
beforeEach(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'ocm-'));
  ocm = new MemoryOcm();
  url = await ocm.start();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await ocm.stop();
  fs.rmSync(folder, { recursive: true });
});

function payload(addon: string, body: object, version?: object): void {
  const place = join(folder, 'stage', addon);
  fs.mkdirSync(place, { recursive: true });
  fs.writeFileSync(join(place, 'addon.json'), JSON.stringify(body));
  if (version) fs.writeFileSync(join(place, 'version.json'), JSON.stringify(version));
}

/** Runs `addons ocm …` in this process. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = LOGIN) {
  const common = ['-e', 'stage', '--payload', folder, '--url', url.href, '--token-url', new URL('token', url).href];
  const { thrown: cause, ...said } = await runInProcess(['ocm', ...args.slice(0, 1), ...common, ...args.slice(1)], env);
  const thrown = cause === undefined ? '' : String(cause);
  expect(`${said.out}${said.err}${thrown}`).not.toMatch(/top-secret|access-token/);
  return { ...said, thrown };
}

test('diff, dry run, push, and nothing left to do', async () => {
  payload('widget', { id: 'widget', name: 'Widget' }, { id: '1.0.0', channel: 'stable' });
  expect(await run(['diff'])).toMatchObject({
    code: 1,
    out:
      '  missing  widget\n    + name: "Widget"\n  missing  widget 1.0.0\n    + channel: "stable"\n' +
      '2 objects compared, 2 to send\n',
  });
  expect(await run(['push', '--dry-run'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 objects, 1 checked, 1 unchecked'),
  });
  expect(ocm.store.addons.size).toBe(0);
  expect(await run(['push', 'widget'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('2 objects, 2 sent') });
  expect(await run(['diff'])).toMatchObject({ code: 0, out: expect.stringContaining('2 objects compared, 0 to send') });
  expect(await run(['push'])).toMatchObject({ code: 0, out: expect.stringContaining('2 objects, 2 same') });
});

test('an add-on that is refused does not keep the others', async () => {
  payload('bad', { id: 'bad', name: 'refuse-me' });
  payload('good', { id: 'good', name: 'Good' });
  const { code, err, out } = await run(['push']);
  expect(code).toBe(2);
  expect(err).toContain('OCM_REFUSED');
  expect(out).toContain('sent       good');
});

test('a login that is refused ends the run', async () => {
  payload('a', { id: 'a' });
  payload('b', { id: 'b' });
  const { code, err } = await run(['push'], { ...LOGIN, OCM_CLIENT_SECRET: 'wrong-secret' });
  expect(code).toBe(2);
  expect(err).toContain('OCM_LOGIN_REFUSED');
  expect(err).not.toContain('wrong-secret');
  expect(ocm.requests).toEqual([]);
});

test('without a login nothing is asked', async () => {
  payload('a', { id: 'a' });
  expect(await run(['diff'], {})).toMatchObject({ code: 2, err: expect.stringContaining('OCM_LOGIN_MISSING') });
  expect(ocm.tokens).toBe(0);
});

test('an add-on whose folder has another name than its id is sent under its id', async () => {
  payload('a-folder', { id: 'an-id' });
  expect(await run(['push'])).toMatchObject({ code: 0, out: expect.stringContaining('an-id') });
});

test.each([
  ['no-json', '[]', 'OCM_BODY_INVALID'],
  ['dots', '{"id":".."}', 'OCM_BODY_INVALID'],
  ['service', '{"id":"service","config":{"secret_propagations":[]}}', 'OCM_BODY_OTHER_SERVICE'],
])('a payload with a problem is not sent, nor any other: %s', async (name, text, code) => {
  payload('a', { id: 'a' });
  fs.mkdirSync(join(folder, 'stage', name));
  fs.writeFileSync(join(folder, 'stage', name, 'addon.json'), text);
  expect(await run(['push'])).toMatchObject({ code: 1, err: expect.stringContaining(code) });
  expect(ocm.tokens).toBe(0);
});

test.each([
  [['diff', 'nothing'], 'there is no payload of'],
  [['push', '../stage'], 'there is no payload of'],
  [['push', '--url', 'http://api.example.com'], '--url is no https address'],
  [['diff', '--token-url', 'https://me:top@x'], '--token-url is no https address'],
])('addons ocm %j cannot run', async (args, message) => {
  payload('a', { id: 'a' });
  expect((await run(args)).thrown).toContain(message);
  expect(ocm.tokens).toBe(0);
});

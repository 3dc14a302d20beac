import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImageLayout } from '../../src/oci';
import { always, status } from '../registry/support/faults';
import { closeAll, image, startRegistry } from '../registry/support/setting';
import { runInProcess } from './run-in-process';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'push-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await closeAll();
  fs.rmSync(folder, { recursive: true });
});

/** Makes the images of an add-on, one for each reference. */
async function build(addon: string, ...references: string[]): Promise<void> {
  const layout = await ImageLayout.make(join(folder, 'images', addon));
  for (const reference of references) {
    const { root, blobs } = image(reference);
    await layout.writeAll(blobs);
    await layout.tag(reference, root);
  }
}

/** Runs the command in this process, where the registry is too. */
async function push(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { thrown, ...said } = await runInProcess(['push', '--images', join(folder, 'images'), ...args], { HOME: folder, ...env });
  return { ...said, message: thrown instanceof Error ? thrown.message : undefined };
}

test('pushes all add-ons, or those that are named, and says what it did', async () => {
  const registry = await startRegistry();
  await build('widget', `${registry.host}/org/widget-bundle:1`, `${registry.host}/org/widget-index:1`);
  await build('other', `${registry.host}/org/other:1`);
  const one = await push(['other']);
  expect([one.code, one.out]).toEqual([
    0,
    expect.stringMatching(
      /^ {2}pushed {3}\S+\/org\/other:1\n +sha256:\S+, \d+ B sent\n1 image, 1 pushed; \d+ B sent in [0-9.]+ s\n$/,
    ),
  ]);
  const all = await push([]);
  expect([all.code, all.out]).toEqual([0, expect.stringContaining('3 images, 2 pushed, 1 present;')]);
  registry.seen.length = 0;
  expect((await push([])).out).toContain('3 images, 3 present; 0 B sent');
  expect(registry.writes()).toEqual([]);
});

test('another registry and organization, and a dry run', async () => {
  const registry = await startRegistry();
  await build('widget', 'quay.io/osd-addons/widget-index:1');
  const args = ['--registry', `${registry.host}/mirror`];
  const dry = await push([...args, '--dry-run']);
  expect([dry.code, dry.out]).toEqual([0, expect.stringContaining(`  missing  ${registry.host}/mirror/widget-index:1`)]);
  expect(registry.writes()).toEqual([]);
  expect((await push(args)).code).toBe(0);
  expect([...registry.manifests.keys()]).toContain('mirror/widget-index@1');
});

test('the login is that of podman or docker, and a wrong one is an error without it', async () => {
  const registry = await startRegistry({ auth: 'bearer', password: 'right-pass-word' });
  await build('widget', `${registry.host}/org/widget:1`);
  const login = (password: string) => {
    const auths = { [registry.host]: { auth: Buffer.from(`user:${password}`).toString('base64') } };
    fs.writeFileSync(join(folder, 'auth.json'), JSON.stringify({ auths }));
    return { REGISTRY_AUTH_FILE: join(folder, 'auth.json') };
  };
  expect((await push([], login('right-pass-word'))).code).toBe(0);
  const wrong = await push([], login('wrong-pass-word'));
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('error REGISTRY_LOGIN_FAILED: ')]);
  expect(wrong.err).not.toMatch(/pass-word|d3JvbmctcGFzcy13b3Jk/);
});

test('what was pushed before a failure is told', async () => {
  const registry = await startRegistry();
  await build('a', `${registry.host}/org/a:1`);
  await build('b', `${registry.host}/org/b:1`);
  registry.faults.push(always(/org\/b/, status(403)));
  const { code, out, err } = await push([]);
  expect([code, out, err]).toEqual([2, expect.stringContaining('1 image, 1 pushed'), expect.stringContaining('REGISTRY_DENIED')]);
});

test('a reference without a registry is a problem of the images', async () => {
  await build('widget', 'osd-addons/widget:1');
  const { code, err } = await push([]);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining("error REGISTRY_REFERENCE_INVALID: 'osd-addons/widget:1' names no registry"),
  ]);
});

test('repositories of Quay are made with the key, and only there', async () => {
  const registry = await startRegistry();
  registry.faults.push(
    always(/GET \/api\/v1\/repository\/org\/widget$/, status(404)),
    always(/POST \/api\/v1\/repository$/, status(201)),
  );
  await build('widget', `${registry.host}/org/widget:1`);
  const env = { QUAY_APIKEY: 'the-key' };
  expect((await push(['--quay-url', `http://${registry.host}`], env)).code).toBe(0);
  const made = registry.seen
    .filter(({ authorization }) => authorization === 'Bearer the-key')
    .map(({ method, path }) => `${method} ${path}`);
  expect(made).toEqual(['GET /api/v1/repository/org/widget', 'POST /api/v1/repository']);
  registry.seen.length = 0;
  expect((await push([], env)).code).toBe(0);
  expect(registry.log().some((line) => line.includes('/api/'))).toBe(false);
});

test.each([
  ['no images', [], 'there are no images in'],
  ['no such add-on', ['none'], "there are no images of 'none' in"],
  ['a path for an add-on', ['../widget'], "there are no images of '../widget' in"],
  ['a key that would be sent in the clear', ['widget', '--quay-url', 'http://quay.example.com'], '--quay-url is not https'],
])('%s: it could not run', async (_, args, message) => {
  if (args.includes('widget')) await build('widget', 'quay.io/org/widget:1');
  const { message: said } = await push(args, { QUAY_APIKEY: 'the-key' });
  expect(said).toContain(message);
});

test.each([
  [['--concurrency', '0'], 'a number from 1 to 64'],
  [['--concurrency', '1e1'], 'a number from 1 to 64'],
  [['--quay-url', 'quay.io'], 'an address such as https://'],
  [['--quay-url', 'https://user:secret@quay.io'], 'without user and password'],
])('%j is no option', async (args, message) => {
  expect((await push(args)).message).toContain(message);
});

test.each([
  [['--registry', 'organization'], 'REGISTRY_REFERENCE_INVALID'],
  [['--ca-file', 'none'], 'REGISTRY_CA_INVALID'],
])('%j cannot be used', async (args, code) => {
  await build('widget', 'quay.io/org/widget:1');
  const { code: exit, err } = await push(args);
  expect([exit, err]).toEqual([2, expect.stringContaining(`error ${code}: `)]);
});

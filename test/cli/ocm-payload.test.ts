import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createProgram } from '../../src/cli/main';
import { OCM_SERVICES } from '../../src/ocm';
import { writeAddon } from '../ocm/widget';
import { addons } from './run-command';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'ocm-'));
  writeAddon(path.join(root, 'addons'), 'widget', { config: { secrets: [SECRET] } });
});
afterEach(() => fs.rmSync(root, { recursive: true }));

const SECRET = { name: 'pull', type: 'Opaque', vaultPath: 'a/b', version: 1, fields: ['c'] };
const read = (...file: string[]) => JSON.parse(fs.readFileSync(path.join(root, ...file), 'utf8'));

test('the add-ons of the project, with those that have no metadata named', () => {
  fs.mkdirSync(path.join(root, 'addons', 'class'));
  fs.writeFileSync(path.join(root, 'addons', 'main.ts'), '');
  expect(addons(root, 'ocm', 'payload')).toEqual({
    code: 0,
    stdout:
      'without metadata, so OCM is not told of them: class\n' +
      '1 payload for addons_mgmt in build/ocm: 2 files written, 0 unchanged, 0 removed\n',
    stderr: '',
  });
  const addon = read('build', 'ocm', 'stage', 'widget', 'addon.json');
  expect(addon).toMatchObject({ id: 'widget', config: { add_on_secret_propagations: [{ source_secret: 'widget-pull' }] } });
  expect(read('build', 'ocm', 'stage', 'widget', 'version.json')).toMatchObject({ id: '1.0.0' });
  expect(addons(root, 'ocm', 'payload').stdout).toContain('0 files written, 2 unchanged, 0 removed\n');
});

test('a folder of metadata, for another service, to another place', () => {
  fs.renameSync(path.join(root, 'addons'), path.join(root, 'fleet'));
  const run = addons(root, 'ocm', 'payload', 'fleet', '--service', 'clusters_mgmt', '--output', 'out', '--environment', 'stage');
  expect(run).toEqual({
    code: 0,
    stdout: '1 payload for clusters_mgmt in out: 2 files written, 0 unchanged, 0 removed\n',
    stderr: '',
  });
  expect(read('out', 'stage', 'widget', 'addon.json')).toMatchObject({
    config: { secret_propagations: [{ destination_secret: 'pull' }] },
  });
});

test('what is gone is removed in the environments asked for, if it is ours', () => {
  writeAddon(path.join(root, 'addons'), 'gadget', { id: 'gadget', label: 'api.openshift.com/addon-gadget' });
  expect(addons(root, 'ocm', 'payload').stdout).toContain('2 payloads');
  fs.rmSync(path.join(root, 'addons', 'gadget'), { recursive: true });
  fs.writeFileSync(path.join(root, 'build', 'ocm', 'stage', 'gadget', 'notes.txt'), 'mine');
  expect(addons(root, 'ocm', 'payload', '-e', 'production').stdout).toContain('0 files written, 0 unchanged, 0 removed\n');
  expect(addons(root, 'ocm', 'payload').stdout).toContain('0 files written, 2 unchanged, 2 removed\n');
  expect(fs.readdirSync(path.join(root, 'build', 'ocm', 'stage', 'gadget'))).toEqual(['notes.txt']);
});

test('nothing is written over a file of somebody else', () => {
  const file = path.join(root, 'build', 'ocm', 'stage', 'widget', 'addon.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'mine');
  const { code, stderr } = addons(root, 'ocm', 'payload');
  expect(code).toBe(1);
  expect(stderr).toContain('TREE_FOREIGN_FILE');
  expect(fs.readFileSync(file, 'utf8')).toBe('mine');
});

test('the problems of all add-ons are told, and nothing is written', () => {
  writeAddon(path.join(root, 'addons'), 'bad', { installMode: 'Nowhere' });
  writeAddon(path.join(root, 'addons'), 'worse', { ocmQuotaCost: -1 });
  const { code, stdout, stderr } = addons(root, 'ocm', 'payload');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('addons/bad/metadata/stage/addon.yaml:');
  expect(stderr).toContain('addons/worse/metadata/stage/addon.yaml:');
  expect(stderr).toContain('2 errors; nothing was written\n');
  expect(fs.existsSync(path.join(root, 'build'))).toBe(false);
  const json = addons(root, 'ocm', 'payload', '--diagnostics', 'json');
  expect(JSON.stringify(JSON.parse(json.stdout))).toContain('SCHEMA_VALUE');
});

test.each([
  ['a folder that is not there', ['none'], 'ADDONS_FOLDER_MISSING'],
  ['no place to write', ['-o', ''], '--output is empty'],
  ['an output that holds the input', ['-o', 'addons'], 'OUTPUT_ROOT_REFUSED'],
  ['another service', ['--service', 'accounts_mgmt'], 'Allowed choices are addons_mgmt, clusters_mgmt'],
  ['another environment', ['-e', 'prod'], "there is no environment 'prod'"],
])('cannot run with %s', (_, args, message) => {
  const { code, stdout, stderr } = addons(root, 'ocm', 'payload', ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test('the services are those of the room', () => {
  const options = createProgram(() => {})
    .commands.find((command) => command.name() === 'ocm')
    ?.commands.find((command) => command.name() === 'payload')?.options;
  expect(options?.find(({ long }) => long === '--service')?.argChoices).toEqual(OCM_SERVICES);
});

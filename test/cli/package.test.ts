import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { WIDGET } from '../packages/widget';
import { addons } from './run-command';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'));
  for (const [name, text] of Object.entries(WIDGET)) {
    fs.mkdirSync(path.dirname(path.join(folder, 'widget', name)), { recursive: true });
    fs.writeFileSync(path.join(folder, 'widget', name), text);
  }
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

it('passes a good package', () => {
  expect(addons(folder, 'package', 'validate', 'widget')).toEqual({ code: 0, stdout: '1 package: valid\n', stderr: '' });
});

it('tells the problems of all packages, and which form they have', () => {
  fs.writeFileSync(path.join(folder, 'widget', 'bad.yaml'), 'kind: ConfigMap\n');
  fs.mkdirSync(path.join(folder, 'empty'));
  const { code, stderr } = addons(folder, 'package', 'validate', 'widget', 'empty');
  expect(code).toBe(1);
  expect(stderr).toContain('widget/bad.yaml:1:1');
  expect(stderr).toContain('Package image contains no files. Might be corrupted.');
  expect(stderr).toContain('2 of 2 packages not valid\n');
  const json = addons(folder, 'package', 'validate', 'widget', '--diagnostics', 'json');
  expect(json.code).toBe(1);
  expect(JSON.stringify(JSON.parse(json.stdout))).toContain('PACKAGE_OBJECT_KIND');
});

it('cannot run without a folder', () => {
  expect(addons(folder, 'package', 'validate', 'none')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: "error: DIR: there is no folder 'none'\n",
  });
  expect(addons(folder, 'package', 'validate').code).toBe(2);
});

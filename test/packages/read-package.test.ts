import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readPackage, validatePackage } from '../../src/packages';
import { WIDGET } from './widget';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'));
  for (const [name, text] of Object.entries(WIDGET)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

it('reads what counts, and the fixtures', () => {
  fs.mkdirSync(path.join(folder, '.git'));
  fs.writeFileSync(path.join(folder, '.git', 'x.yaml'), 'not: an object\n');
  fs.writeFileSync(path.join(folder, '.hidden.yaml'), 'not: an object\n');
  fs.symlinkSync('settings.yaml', path.join(folder, 'link.yaml'));
  const { package: loaded, diagnostics } = readPackage(folder);
  expect(diagnostics).toEqual([]);
  expect(loaded?.files.map((file) => file.path)).toEqual([
    'README.md',
    '_notes.yaml',
    'crds/widgets.yaml',
    'debug/debug.yaml',
    'deployment.yaml.gotmpl',
    'manifest.lock.yaml',
    'manifest.yaml',
    'settings.yaml',
  ]);
  expect(loaded && validatePackage(loaded)).toEqual([]);
});

it('does not compare a fixture that is a link, and says so', () => {
  const fixture = path.join(folder, '.test-fixtures/small/settings.yaml');
  fs.rmSync(fixture);
  fs.symlinkSync('../../settings.yaml', fixture);
  const { package: loaded, diagnostics } = readPackage(folder);
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning PACKAGE_FIXTURE_LINK']);
  expect(loaded && validatePackage(loaded)).toEqual([]);
});

it('refuses a file in place of the folder', () => {
  const { package: loaded, diagnostics } = readPackage(path.join(folder, 'manifest.yaml'));
  expect(loaded).toBeUndefined();
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
});

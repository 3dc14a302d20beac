import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { copySample, csvFile, edit } from '../images/fixture';
import { tempFolder } from '../tree/temp-folder';
import { addons } from './run-command';

const root = tempFolder();
let project: string;

beforeEach(() => {
  project = fs.mkdtempSync(path.join(root, 'project-'));
  copySample(project);
});

const IMAGE =
  /^(built {3}|reused {2})quay\.io\/osd-addons\/cost-insights-(bundle|index|package):\S+ {2}sha256:[0-9a-f]{64} {2}[0-9.]+ kB/;

test('builds an add-on, and tells each image; the second time, nothing is made', () => {
  const first = addons(project, 'build', 'cost-insights');
  expect(first.code).toBe(0);
  const lines = first.stdout.trim().split('\n');
  expect(lines.slice(0, -1).every((line) => IMAGE.test(line))).toBe(true);
  expect(lines.filter((line) => line.endsWith(', served by OLM 0.33.0 and newer'))).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/^4 images: 4 built, 0 reused in [0-9.]+ s$/);
  expect(addons(project, 'build', 'cost-insights').stdout).toMatch(/\n4 images: 0 built, 4 reused in /);
});

test('the incumbent`s repository of bundles is taken as it is', () => {
  const bundles = path.join(project, 'bundles-repository', 'cost-insights');
  fs.mkdirSync(path.dirname(bundles));
  fs.renameSync(path.join(project, 'addons', 'cost-insights', 'bundles'), bundles);
  fs.rmSync(path.join(project, 'addons'), { recursive: true });
  const { code, stdout } = addons(
    project,
    'build',
    'cost-insights',
    '--bundles',
    'bundles-repository',
    '--platform',
    'linux/s390x',
  );
  expect([code, stdout]).toEqual([0, expect.stringMatching(/\n3 images: 3 built, 0 reused/)]);
});

test.each<[string, readonly string[], number, RegExp]>([
  ['an add-on without bundles', ['none'], 2, /error BUILD_NO_ADDON: the add-on 'none' has no bundles/],
  ['what is no name of an add-on', ['../cost-insights'], 2, /cannot be the name of an add-on/],
  ['a registry that is none', ['cost-insights', '--registry', 'https://quay.io/a'], 2, /REGISTRY_REFERENCE_INVALID/],
  ['a platform that is none', ['cost-insights', '--platform', 'amd64'], 2, /Write it as os\/architecture/],
  ['a base that is not there', ['cost-insights', '--base-image', 'oci:nowhere'], 2, /error LAYOUT_REFUSED/],
])('%s is refused, and nothing is written', (_, args, code, message) => {
  const run = addons(project, 'build', ...args);
  expect([run.code, run.stderr]).toEqual([code, expect.stringMatching(message)]);
  expect(fs.existsSync(path.join(project, 'build'))).toBe(false);
});

test('problems are told for programs too', () => {
  edit(
    csvFile({ bundles: path.join(project, 'addons', 'cost-insights', 'bundles') }, '1.0.0'),
    '  version: 1.0.0',
    '  version: one',
  );
  const { code, stdout } = addons(project, 'build', 'cost-insights', '--diagnostics', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout).diagnostics).toContainEqual(
    expect.objectContaining({ code: 'CSV_VERSION', where: expect.objectContaining({ column: 12 }) }),
  );
});

test('provenance names the commit, but not while something is not committed', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: project, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'All');
  const commit = git('rev-parse', 'HEAD').trim();
  const commits = () => {
    addons(project, 'build', 'cost-insights', '--output', 'images');
    const blobs = path.join(project, 'images', 'cost-insights', 'blobs', 'sha256');
    return fs
      .readdirSync(blobs)
      .filter((name) => fs.readFileSync(path.join(blobs, name), 'utf8').includes(`"gitCommit":"${commit}"`)).length;
  };
  expect(commits()).toBe(4);
  edit(
    csvFile({ bundles: path.join(project, 'addons', 'cost-insights', 'bundles') }, '1.0.0'),
    'Shows each team',
    'Tells each team',
  );
  expect(commits()).toBeLessThan(4);
});

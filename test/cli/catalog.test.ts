import * as fs from 'node:fs';
import * as path from 'node:path';
import { tempFolder } from '../tree/temp-folder';
import { addons, ROOT } from './run-command';

const DATA = 'test/data/catalogs';

test.each<[string, string[], number, RegExp, RegExp]>([
  [
    'a valid catalog',
    ['validate', `${DATA}/fbc-cases/valid/single-bundle`],
    0,
    /^1 package, 1 channel, 1 bundle: the catalog is valid\n$/,
    /^$/,
  ],
  [
    'one with warnings',
    ['validate', `${DATA}/widget`],
    0,
    /^1 package, 2 channels, 8 bundles/,
    /widget\/catalog\.yaml:16:\d+: warning FBC_/,
  ],
  [
    'one that is not valid',
    ['validate', `${DATA}/fbc-cases/invalid/two-heads`],
    1,
    /^$/,
    /error FBC_HEADS[\s\S]*\n1 error; the catalog is not valid\n$/,
  ],
  [
    'its problems as JSON',
    ['validate', '--diagnostics', 'json', `${DATA}/fbc-cases/invalid/two-heads`],
    1,
    /"code": "FBC_HEADS"/,
    /^1 error; /,
  ],
  [
    'its problems as SARIF',
    ['validate', '--diagnostics', 'sarif', `${DATA}/fbc-cases/invalid/two-heads`],
    1,
    /"ruleId": "FBC_HEADS"/,
    /^1 error; /,
  ],
  ['no folder', ['validate', 'test/missing'], 2, /^$/, /there is no folder 'test\/missing'/],
  ['a file', ['validate', 'README.md'], 2, /^$/, /there is no folder 'README.md'/],
  [
    'a drawing',
    ['graph', `${DATA}/widget`, '--channel', 'fast'],
    0,
    /^package widget, channel fast[^\n]*\n {2}widget\.v1\.4\.0 {2}\[head\]\n$/,
    /^$/,
  ],
  ['a flowchart', ['graph', `${DATA}/widget`, '--format', 'mermaid'], 0, /^flowchart BT\n/, /^$/],
  ['a drawing of what cannot be read', ['graph', `${DATA}/fbc-cases/invalid/no-schema`], 1, /^$/, /FBC_SCHEMA_MISSING/],
  ['a drawing of what is not valid', ['graph', `${DATA}/fbc-cases/invalid/two-heads`], 0, /\[head\][\s\S]*\[head\]/, /^$/],
  ['an unknown package', ['graph', `${DATA}/widget`, '--package', 'gadget'], 2, /^$/, /no package 'gadget'; it has widget/],
  ['an unknown channel', ['graph', `${DATA}/widget`, '--channel', 'slow'], 2, /^$/, /no channel 'slow'; there are fast, stable/],
  ['an unknown form', ['graph', `${DATA}/widget`, '--format', 'png'], 2, /^$/, /text, mermaid, svg/],
])('%s', (_, args, code, stdout, stderr) => {
  const run = addons(ROOT, 'catalog', ...args);
  expect([run.code, run.stdout, run.stderr]).toEqual([code, expect.stringMatching(stdout), expect.stringMatching(stderr)]);
});

const folder = tempFolder();

test('a drawing in a file', () => {
  const file = path.join(folder, 'graph.svg');
  expect(addons(ROOT, 'catalog', 'graph', `${DATA}/widget`, '--format', 'svg', '--output', file)).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  expect(fs.readFileSync(file, 'utf8')).toMatch(/^<svg /);
  expect(addons(ROOT, 'catalog', 'graph', `${DATA}/widget`, '--output', path.join(file, 'x')).code).toBe(2);
});

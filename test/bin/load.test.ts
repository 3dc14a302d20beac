import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const LOAD = path.join(__dirname, '..', '..', 'bin', 'load.js');
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-load-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Loads `source` in a process of its own, as compiled code is written when it ends; returns what it exports. */
function loaded(source: string, cache = path.join(folder, 'cache')): unknown {
  const file = path.join(folder, 'bundle.js');
  fs.writeFileSync(file, source);
  const script = `console.log(JSON.stringify(require(${JSON.stringify(LOAD)}).load(${JSON.stringify(file)}, ${JSON.stringify(cache)})))`;
  return JSON.parse(execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8' }));
}

const codeFiles = () => fs.readdirSync(path.join(folder, 'cache')).filter((name) => name.endsWith('.code'));

test('a file runs as with require, the first time and from its compiled code', () => {
  const source = `
    exports.sum = [1, 2, 3].reduce((a, b) => a + b);
    exports.names = [require('node:path').basename(__filename), require('node:path').basename(__dirname), module.filename === __filename];
    exports.own = module.exports === exports;`;
  const expected = { sum: 6, names: ['bundle.js', path.basename(folder), true], own: true };
  expect(loaded(source)).toEqual(expected);
  const [code] = codeFiles();
  const before = fs.statSync(path.join(folder, 'cache', code ?? ''));
  expect(loaded(source)).toEqual(expected);
  expect(codeFiles()).toEqual([code]);
  expect(fs.statSync(path.join(folder, 'cache', code ?? '')).mtimeMs).toBe(before.mtimeMs);
});

test('in stack traces, places are those of the file, on its first line too', () => {
  const source = 'exports.stack = new Error().stack;\nexports.second = new Error().stack;';
  expect(loaded(source)).toEqual({
    stack: expect.stringContaining('bundle.js:1:17'),
    second: expect.stringContaining('bundle.js:2:18'),
  });
});

test('a changed source of the same length is not mistaken for the former, whose code goes', () => {
  expect(loaded('exports.value = 1;')).toEqual({ value: 1 });
  const [former] = codeFiles();
  expect(loaded('exports.value = 2;')).toEqual({ value: 2 });
  expect(codeFiles()).toHaveLength(1);
  expect(codeFiles()).not.toEqual([former]);
});

test('code that is no code is compiled again', () => {
  loaded('exports.value = 1;');
  const file = path.join(folder, 'cache', codeFiles()[0] ?? '');
  fs.writeFileSync(file, 'garbage');
  expect(loaded('exports.value = 1;')).toEqual({ value: 1 });
  expect(fs.statSync(file).size).toBeGreaterThan('garbage'.length);
});

test('a folder that cannot be made costs time only', () => {
  fs.writeFileSync(path.join(folder, 'file'), '');
  expect(loaded('exports.value = 1;', path.join(folder, 'file', 'cache'))).toEqual({ value: 1 });
});

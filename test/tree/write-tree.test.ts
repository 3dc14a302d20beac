import * as fs from 'node:fs';
import { join } from 'node:path';
import { DiagnosticsError } from '../../src/diagnostics';
import { nodeDisk } from '../../src/tree/disk';
import { renderLedger } from '../../src/tree/ledger';
import type { TreeFile } from '../../src/tree/tree-file';
import { compareTree, writeTree } from '../../src/tree/write-tree';
import { failingDisk } from './faulty-disk';
import { contents, tempFolder } from './temp-folder';
import { withUmask } from './with-umask';

const base = tempFolder();
const options = { scopes: ['stage'] };
let root: string;

beforeEach(() => {
  root = join(fs.mkdtempSync(join(base, 'test-')), 'dist');
});

function files(map: Readonly<Record<string, string>>): TreeFile[] {
  return Object.entries(map).map(([path, content]) => ({ path: `stage/${path}`, content }));
}

function codesOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    return cause.diagnostics.map(({ code }) => code);
  }
}

/** A disk on which nothing may be changed. */
const readOnlyDisk = new Proxy(nodeDisk, {
  get(target, call, receiver) {
    if (call === 'inspect' || call === 'read') return Reflect.get(target, call, receiver);
    return () => {
      throw Object.assign(new Error('EROFS: read-only file system, open'), { code: 'EROFS' });
    };
  },
});

test('a tree over its life', () => {
  const first = files({ 'b/x.yaml': 'x', 'a/x.yaml': 'x', 'a/y.yaml': 'y' });
  expect(writeTree(root, first, options)).toEqual({
    written: ['stage/a/x.yaml', 'stage/a/y.yaml', 'stage/b/x.yaml'],
    unchanged: 0,
    removed: [],
    changed: true,
  });
  const second = files({ 'a/x.yaml': 'x', 'a/y.yaml': 'new', 'c/d/x.yaml': 'x' });
  const expected = { written: ['stage/a/y.yaml', 'stage/c/d/x.yaml'], unchanged: 1, removed: ['stage/b/x.yaml'], changed: true };
  expect(compareTree(root, second, options)).toEqual(expected);
  expect(writeTree(root, second, options)).toEqual(expected);
  expect(compareTree(root, second, options)).toEqual({ written: [], unchanged: 3, removed: [], changed: false });
  expect(contents(root)).toEqual({
    '.addons-ledger': renderLedger(second.map(({ path }) => path)),
    'stage/': '',
    'stage/a/': '',
    'stage/a/x.yaml': 'x',
    'stage/a/y.yaml': 'new',
    'stage/c/': '',
    'stage/c/d/': '',
    'stage/c/d/x.yaml': 'x',
  });
  expect(writeTree(root, [], options).removed).toHaveLength(3);
  expect(contents(root)).toEqual({ '.addons-ledger': renderLedger([]) });
});

test('the order of the files makes no difference', () => {
  const map = { 'b/x.yaml': 'x', 'a/x.yaml': 'x', 'a/b/y.yaml': 'y' };
  writeTree(root, files(map), options);
  const other = `${root}-2`;
  writeTree(other, files(map).reverse(), options);
  expect(contents(other)).toEqual(contents(root));
});

test('what is as wanted is not touched', () => {
  writeTree(root, files({ 'a/x.yaml': 'x', 'a/y.yaml': 'y' }), options);
  const path = join(root, 'stage/a/x.yaml');
  fs.utimesSync(path, 1, 1);
  writeTree(root, files({ 'a/x.yaml': 'x', 'a/y.yaml': 'new' }), options);
  expect(fs.statSync(path).mtimeMs).toBe(1000);
});

test('nothing is written if nothing changed, nor by comparing', () => {
  const same = files({ 'a/x.yaml': 'x' });
  compareTree(root, same, options);
  expect(fs.existsSync(root)).toBe(false);
  writeTree(root, same, options);
  expect(writeTree(root, same, options, readOnlyDisk).changed).toBe(false);
});

test('files of other runs and of others stay', () => {
  writeTree(root, [{ path: 'production/a/x.yaml', content: 'x' }], { scopes: ['production'] });
  writeTree(root, files({ 'a/x.yaml': 'x', 'b/x.yaml': 'x' }), options);
  fs.writeFileSync(join(root, 'README.md'), 'theirs');
  fs.writeFileSync(join(root, 'stage/a/notes'), 'theirs');
  fs.symlinkSync('/nowhere', join(root, 'stage/link'));
  writeTree(root, [], options);
  expect(contents(root)).toEqual({
    '.addons-ledger': renderLedger(['production/a/x.yaml']),
    'README.md': 'theirs',
    'production/': '',
    'production/a/': '',
    'production/a/x.yaml': 'x',
    'stage/': '',
    'stage/a/': '',
    'stage/a/notes': 'theirs',
    'stage/link': '/nowhere',
  });
});

test('a file of somebody else stops the run, unless it is as wanted', () => {
  fs.mkdirSync(join(root, 'stage'), { recursive: true });
  fs.writeFileSync(join(root, 'stage/x.yaml'), 'theirs');
  const before = contents(root);
  expect(codesOf(() => writeTree(root, files({ 'x.yaml': 'ours', 'y.yaml': 'y' }), options))).toEqual(['TREE_FOREIGN_FILE']);
  expect(contents(root)).toEqual(before);
  expect(writeTree(root, files({ 'x.yaml': 'theirs' }), options)).toMatchObject({ written: [], unchanged: 1, changed: true });
  expect(contents(root)).toEqual({ ...before, '.addons-ledger': renderLedger(['stage/x.yaml']) });
});

test('nothing is written through a link', () => {
  const outside = `${root}-outside`;
  fs.mkdirSync(outside);
  fs.mkdirSync(root);
  fs.symlinkSync(outside, join(root, 'stage'));
  expect(codesOf(() => writeTree(root, files({ 'x.yaml': 'x' }), options))).toEqual(['TREE_IN_THE_WAY']);
  expect(contents(outside)).toEqual({});
});

test('all problems of the arguments are told, and nothing is written', () => {
  const bad = [...files({ '../x': '', a: '', 'a/b': '' }), { path: 'x', content: '' }];
  expect(codesOf(() => writeTree('', bad, options))).toEqual([
    ...['OUTPUT_ROOT_REFUSED', 'TREE_PATH_CONFLICT', 'TREE_PATH_INVALID', 'TREE_PATH_OUT_OF_SCOPE'],
  ]);
  expect(codesOf(() => compareTree(root, bad, { ...options, inputs: [root] }))).toContain('OUTPUT_ROOT_REFUSED');
  expect(codesOf(() => writeTree(root, bad, options))).not.toEqual([]);
  expect(fs.existsSync(root)).toBe(false);
});

test.each([
  ['a full disk on the second file', failingDisk('create', 'b/x.yaml', 'ENOSPC'), 'b/x.yaml'],
  ['a full disk on the ledger', failingDisk('create', '.addons-ledger', 'ENOSPC'), '.addons-ledger'],
  ['too many open files', failingDisk('create', 'a/x.yaml', 'EMFILE'), 'a/x.yaml'],
  ['a broken disk on moving', failingDisk('rename', '.addons-ledger', 'EIO'), '.addons-ledger'],
  ['a folder that cannot be made', failingDisk('makeFolder', 'stage/b', 'EDQUOT'), 'stage/b'],
  ['a read-only disk', readOnlyDisk, 'dist'],
])('%s is an error that names the file, and leaves the tree as it was', (_, disk, name) => {
  writeTree(root, files({ 'a/x.yaml': 'old', 'c/x.yaml': 'old' }), options);
  const before = contents(root);
  const wanted = files({ 'a/x.yaml': 'new', 'b/x.yaml': 'new' });
  expect(() => writeTree(root, wanted, options, disk)).toThrow(name);
  expect(codesOf(() => writeTree(root, wanted, options, disk))).toEqual(['TREE_WRITE_FAILED']);
  expect(contents(root)).toEqual(before);
});

test('an error while files are replaced is repaired by the next run', () => {
  writeTree(root, files({ 'a/x.yaml': 'old', 'a/y.yaml': 'old' }), options);
  const wanted = files({ 'a/x.yaml': 'new', 'a/y.yaml': 'new' });
  expect(codesOf(() => writeTree(root, wanted, options, failingDisk('rename', 'y.yaml', 'EIO')))).toEqual(['TREE_WRITE_FAILED']);
  expect(contents(root)).toMatchObject({ 'stage/a/x.yaml': 'new', 'stage/a/y.yaml': 'old' });
  expect(writeTree(root, wanted, options).written).toEqual(['stage/a/y.yaml']);
});

test('progress counts what is written', () => {
  const onProgress = jest.fn();
  writeTree(root, files({ 'a/x.yaml': 'x', 'b/x.yaml': 'x' }), { ...options, onProgress });
  writeTree(root, files({ 'a/x.yaml': 'x', 'b/x.yaml': 'new' }), { ...options, onProgress });
  expect(onProgress.mock.calls).toEqual([
    [1, 2],
    [2, 2],
    [1, 1],
  ]);
});

test('modes do not depend on the umask', () => {
  withUmask(0o077, () => {
    const write: typeof writeTree = require('../../src/tree/write-tree').writeTree;
    write(root, files({ 'a/b/x.yaml': 'x' }), options);
  });
  const modes = ['stage', 'stage/a', 'stage/a/b', 'stage/a/b/x.yaml', '.addons-ledger'].map(
    (path) => fs.statSync(join(root, path)).mode,
  );
  expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['755', '755', '755', '644', '644']);
});

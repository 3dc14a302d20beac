import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { type Disk, nodeDisk } from '../../src/tree/disk';
import { tempFolder } from './temp-folder';
import { withUmask } from './with-umask';

const root = tempFolder();
const loadDisk = (): Disk => require('../../src/tree/disk').nodeDisk;
const at = (name: string): string => join(root, name);

test('what is at a path, without following links', () => {
  fs.writeFileSync(at('file'), 'née');
  fs.symlinkSync('file', at('link'));
  execFileSync('mkfifo', [at('pipe')]);
  expect(['file', '.', 'link', 'pipe', 'none', 'none/none'].map((name) => nodeDisk.inspect(at(name))?.kind)).toEqual([
    'file',
    'folder',
    'symbolic link',
    'special file',
    undefined,
    undefined,
  ]);
  expect(nodeDisk.inspect(at('file'))?.size).toBe(4);
});

test('a file is made once', () => {
  expect(nodeDisk.create(at('once'), 'first')).toBe(true);
  expect(nodeDisk.create(at('once'), 'second')).toBe(false);
  expect(nodeDisk.read(at('once'))?.toString()).toBe('first');
  expect(nodeDisk.read(at('never'))).toBeUndefined();
});

test('a link is made with its text, once, and is read without being followed', () => {
  expect(nodeDisk.readLink(at('says'))).toBeUndefined();
  expect(nodeDisk.createLink(at('says'), '{"any":"text"}')).toBe(true);
  expect(nodeDisk.createLink(at('says'), 'second')).toBe(false);
  expect(nodeDisk.readLink(at('says'))).toBe('{"any":"text"}');
  nodeDisk.create(at('no-link'), '');
  expect(nodeDisk.readLink(at('no-link'))).toBeUndefined();
  expect(nodeDisk.createLink(at('no-link'), 'x')).toBe(false);
});

test('a file is not made through a link', () => {
  fs.symlinkSync(at('outside'), at('dangling'));
  expect(nodeDisk.create(at('dangling'), 'x')).toBe(false);
  expect(fs.existsSync(at('outside'))).toBe(false);
});

test.each([0o000, 0o022, 0o077])('modes do not depend on the umask %o', (umask) => {
  withUmask(umask, () => {
    const disk = loadDisk();
    disk.makeFolder(at(`folder-${umask}`));
    disk.create(at(`folder-${umask}/file`), '');
  });
  const modes = ['', '/file'].map((name) => fs.statSync(at(`folder-${umask}${name}`)).mode & 0o777);
  expect(modes).toEqual([0o755, 0o644]);
});

test('a folder is made with those above it, whatever the umask, and may be there', () => {
  withUmask(0o077, () => {
    const disk = loadDisk();
    disk.makeFolder(at('one/two/three'));
    disk.makeFolder(at('one/two'));
  });
  expect(['one', 'one/two', 'one/two/three'].map((name) => fs.statSync(at(name)).mode & 0o777)).toEqual([0o755, 0o755, 0o755]);
});

test('a folder that cannot be made is an error, and no endless loop', () => {
  fs.writeFileSync(at('plain'), '');
  expect(() => nodeDisk.makeFolder(at('plain'))).toThrow('EEXIST');
  expect(() => nodeDisk.makeFolder(at('plain/a/b'))).toThrow('ENOTDIR');
  fs.symlinkSync('nowhere', at('leads-nowhere'));
  expect(() => nodeDisk.makeFolder(at('leads-nowhere'))).toThrow('EEXIST');
  if (process.platform === 'linux') expect(() => nodeDisk.makeFolder('/proc/addons/x')).toThrow(/ENOENT|EACCES/);
});

test('removing what is not there is no error', () => {
  nodeDisk.removeFile(at('none'));
  nodeDisk.removeEmptyFolder(at('none'));
  nodeDisk.removeTree(at('none'));
});

test('a folder that is not empty stays', () => {
  nodeDisk.makeFolder(at('full/inner'));
  nodeDisk.removeEmptyFolder(at('full'));
  expect(nodeDisk.inspect(at('full'))?.kind).toBe('folder');
  nodeDisk.removeTree(at('full'));
  expect(nodeDisk.inspect(at('full'))).toBeUndefined();
});

test('other errors are thrown', () => {
  expect(() => nodeDisk.create(at('none/file'), '')).toThrow('ENOENT');
  expect(() => nodeDisk.read(root)).toThrow('EISDIR');
});

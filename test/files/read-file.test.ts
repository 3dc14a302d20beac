import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { type FileCalls, readFileBounded } from '../../src/files/read-file';
import { tempFolder } from '../tree/temp-folder';
import { meanwhile, systemError } from './meanwhile';

const base = tempFolder();
let count = 0;

function newFile(content = 'text'): string {
  const file = join(base, `file-${count++}`);
  fs.writeFileSync(file, content);
  return file;
}

function codeOf(file: string, limit = 1000, calls?: FileCalls): string | undefined {
  const read = readFileBounded(file, limit, calls);
  return 'problem' in read ? read.problem.code : undefined;
}

test.each([0, 1, 4, 4096, 100_000])('a file of %d bytes is read whole', (size) => {
  const content = 'x'.repeat(size);
  expect(readFileBounded(newFile(content), size)).toEqual({ content: Buffer.from(content) });
});

test('a file that is one byte too large is refused, with both sizes', () => {
  const read = readFileBounded(newFile('12345'), 4);
  expect(read).toMatchObject({ problem: { code: 'FILE_TOO_LARGE', message: expect.stringContaining('has 5 bytes; at most 4') } });
});

test('a sparse file of 1 TB is refused by its size', () => {
  const file = newFile();
  fs.truncateSync(file, 1e12);
  expect(codeOf(file)).toBe('FILE_TOO_LARGE');
});

test('what is no file is neither opened nor waited for', () => {
  const pipe = join(base, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const link = join(base, 'link');
  fs.symlinkSync(newFile(), link);
  const calls: FileCalls = {
    ...fs,
    openSync: () => {
      throw new Error('opened');
    },
  };
  expect([pipe, '/dev/zero', base, link].map((file) => codeOf(file, 1000, calls))).toEqual([
    'FILE_SPECIAL',
    'FILE_SPECIAL',
    'FILE_SPECIAL',
    'FILE_SYMBOLIC_LINK',
  ]);
});

test('a hard link is the file that it is', () => {
  const other = join(base, 'hard');
  fs.linkSync(newFile('same'), other);
  expect(readFileBounded(other, 10)).toEqual({ content: Buffer.from('same') });
});

test.each([
  ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
  ['a link', (file: string) => fs.symlinkSync('/etc/passwd', file)],
  ['another file', (file: string) => fs.writeFileSync(file, 'text')],
])('a swap for %s between look and use is seen', (_, make) => {
  const file = newFile();
  const swap = meanwhile('openSync', () => {
    fs.renameSync(file, `${file}.old`);
    make(file);
  });
  expect(codeOf(file, 1000, swap)).toBe('FILE_CHANGED');
});

test.each([
  ['grows', 'textmore'],
  ['shrinks', 't'],
])('a file that %s while it is read is refused', (_, content) => {
  const file = newFile();
  let written = false;
  const calls = meanwhile('readSync', () => {
    if (!written) fs.writeFileSync(file, content);
    written = true;
  });
  expect(codeOf(file, 1000, calls)).toBe('FILE_CHANGED');
});

test.each([
  ['lstatSync', 'ENOENT', 'it does not exist'],
  ['openSync', 'EACCES', 'permission is denied'],
  ['openSync', 'EMFILE', 'EMFILE'],
  ['readSync', 'EIO', 'EIO'],
] as const)('a failure of %s with %s is a problem of the file', (call, code, words) => {
  const closed = jest.fn(fs.closeSync);
  const calls = {
    ...meanwhile(call, () => {
      throw systemError(code);
    }),
    closeSync: closed,
  };
  const file = newFile();
  const read = readFileBounded(file, 1000, calls);
  expect(read).toMatchObject({ problem: { code: 'FILE_UNREADABLE', message: expect.stringContaining(words) } });
  expect(closed).toHaveBeenCalledTimes(call === 'readSync' ? 1 : 0);
});

test('what is no failure of the system is not hidden', () => {
  const calls = meanwhile('openSync', () => {
    throw new TypeError('a mistake of ours');
  });
  expect(() => readFileBounded(newFile(), 1000, calls)).toThrow('a mistake of ours');
});

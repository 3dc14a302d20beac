import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/registry/read-settings';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('a file, also through a link', async () => {
  fs.writeFileSync(join(folder, 'a'), 'text');
  fs.symlinkSync('a', join(folder, 'b'));
  expect(await readSettings(join(folder, 'b'))).toEqual({ kind: 'text', text: 'text' });
});

test.each(['none', 'none/none'])('%s is missing', async (name) => {
  expect(await readSettings(join(folder, name))).toEqual({ kind: 'missing' });
});

test('a path through a file is missing', async () => {
  fs.writeFileSync(join(folder, 'a'), '');
  expect(await readSettings(join(folder, 'a', 'b'))).toEqual({ kind: 'missing' });
});

test('a folder, a pipe and a huge file are refused at once', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  fs.writeFileSync(join(folder, 'huge'), '');
  fs.truncateSync(join(folder, 'huge'), 1e12);
  expect(await readSettings(folder)).toEqual({ kind: 'unreadable', reason: 'is no file' });
  expect(await readSettings(join(folder, 'pipe'))).toEqual({ kind: 'unreadable', reason: 'is no file' });
  expect(await readSettings(join(folder, 'huge'))).toEqual({ kind: 'unreadable', reason: 'is larger than 4194304 bytes' });
});

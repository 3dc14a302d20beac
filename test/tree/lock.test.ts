import * as fs from 'node:fs';
import * as os from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '../../src/tree/disk';
import { LOCK_NAME, withLock } from '../../src/tree/lock';
import { childIn, wholeOutput } from './child-process';
import { dyingDisk, Killed } from './faulty-disk';
import { contents, tempFolder } from './temp-folder';

const base = tempFolder();
const DEAD = 2 ** 30;

function newRoot(lock?: string): string {
  const root = fs.mkdtempSync(join(base, 'root-'));
  if (lock !== undefined) fs.symlinkSync(lock, join(root, LOCK_NAME));
  return root;
}

function lockOf(pid: number, host = os.hostname()): string {
  return JSON.stringify({ pid, host, start: '2024-01-01T00:00:00.000Z' });
}

test('the lock says who holds it, and is given back', () => {
  const root = newRoot();
  const held = withLock(nodeDisk, root, () => contents(root)[LOCK_NAME] ?? '');
  expect(JSON.parse(held)).toEqual({ pid: process.pid, host: os.hostname(), start: expect.stringMatching(/^20\d\d-.*Z$/) });
  expect(contents(root)).toEqual({});
});

test('the lock is given back after an error', () => {
  const root = newRoot();
  const fault = new Error('fault');
  const fail = (): void => {
    throw fault;
  };
  expect(() => withLock(nodeDisk, root, fail)).toThrow(fault);
  expect(contents(root)).toEqual({});
});

test.each([
  ['a live process of this machine', lockOf(process.ppid), `process ${process.ppid}, since '2024-01-01T00:00:00.000Z'`],
  ['another machine', lockOf(DEAD, 'elsewhere'), `process ${DEAD} on the machine 'elsewhere'`],
])('a lock of %s is respected', (_, lock, message) => {
  const root = newRoot(lock);
  const action = jest.fn();
  expect(() => withLock(nodeDisk, root, action)).toThrow(message);
  expect(() => withLock(nodeDisk, root, action)).toThrow(`delete '${join(root, LOCK_NAME)}'`);
  expect(action).not.toHaveBeenCalled();
  expect(contents(root)).toEqual({ [LOCK_NAME]: lock });
});

test.each([
  ['a dead process', lockOf(DEAD)],
  ['an earlier process with our id', lockOf(process.pid)],
  ['nobody', '{"pid":"1","host":1}'],
])('a lock of %s is taken over', (_, lock) => {
  const root = newRoot(lock);
  expect(withLock(nodeDisk, root, () => JSON.parse(contents(root)[LOCK_NAME] ?? '').pid)).toBe(process.pid);
  expect(contents(root)).toEqual({});
});

test('a file in the place of the lock is replaced', () => {
  const root = newRoot();
  fs.writeFileSync(join(root, LOCK_NAME), '');
  withLock(nodeDisk, root, () => {});
  expect(contents(root)).toEqual({});
});

test('a link in the place of the lock is replaced, not followed', () => {
  const root = newRoot();
  fs.symlinkSync('/dev/zero', join(root, LOCK_NAME));
  withLock(nodeDisk, root, () => {});
  expect(contents(root)).toEqual({});
});

test('whatever call a run dies at, the next one gets the lock', () => {
  for (let calls = 1; calls <= 12; calls++) {
    const root = newRoot(lockOf(DEAD));
    for (const again of [calls, calls, 3]) {
      try {
        withLock(dyingDisk(again), root, () => {});
      } catch (cause) {
        expect(cause).toBeInstanceOf(Killed);
      }
    }
    expect(withLock(nodeDisk, root, () => 'done')).toBe('done');
    expect(contents(root)).toEqual({});
  }
});

test('of many processes that see a dead lock, one at a time takes it over', async () => {
  const root = newRoot(lockOf(DEAD));
  const start = childIn(base);
  const outputs = await Promise.all(Array.from({ length: 4 }, () => wholeOutput(start('contend', root, '20'))));
  expect(outputs).toEqual(['done\n', 'done\n', 'done\n', 'done\n']);
}, 20_000);

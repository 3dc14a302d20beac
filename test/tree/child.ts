/** A process of its own for tests of runs that meet or are killed: `node child.js <task> <folder> …`. Bundled by `child-process.ts`. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { DiagnosticsError } from '../../src/diagnostics';
import { type Disk, nodeDisk } from '../../src/tree/disk';
import { LOCK_NAME, withLock } from '../../src/tree/lock';
import { writeTree } from '../../src/tree/write-tree';
import { manyFiles } from './many-files';

const [task, root = '', argument = ''] = process.argv.slice(2);

/** Says something to the parent at once. */
function say(text: string): void {
  fs.writeSync(1, `${text}\n`);
}

/** Writes a tree, and stops for ever once it holds the lock. */
function hold(): void {
  writeTree(root, manyFiles(argument), {
    scopes: ['stage'],
    onProgress: () => {
      say('holding');
      pause();
    },
  });
}

/** Writes two trees in turn until it is killed. */
function alternate(): void {
  say('started');
  for (let round = 0; ; round++) writeTree(root, manyFiles(`${argument}-${round % 2}`), { scopes: ['stage'] });
}

function pause(milliseconds?: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** The real disk, slowed down by chance, so that processes meet in between any two calls. */
function slowDisk(): Disk {
  const slow = <T>(action: () => T): T => {
    if (Math.random() < 0.3) pause(Math.random() * 3);
    return action();
  };
  return {
    ...nodeDisk,
    inspect: (path) => slow(() => nodeDisk.inspect(path)),
    readLink: (path) => slow(() => nodeDisk.readLink(path)),
    createLink: (path, target) => slow(() => nodeDisk.createLink(path, target)),
    rename: (from, to) => slow(() => nodeDisk.rename(from, to)),
    removeFile: (path) => slow(() => nodeDisk.removeFile(path)),
  };
}

/** Takes the lock some times; leaves it each time as a dead process would, and tells if it was not alone. */
function contend(): void {
  for (let taken = 0; taken < Number(argument); ) {
    try {
      withLock(slowDisk(), root, () => {
        if (!nodeDisk.create(join(root, 'alone'), '')) say('not alone');
        pause(1);
        nodeDisk.removeFile(join(root, 'alone'));
        const file = join(root, LOCK_NAME);
        const left = JSON.stringify({
          ...JSON.parse(fs.readlinkSync(file)),
          pid: 2 ** 30,
          start: `${process.pid}-${taken}`,
        });
        fs.symlinkSync(left, `${file}-${process.pid}`);
        fs.renameSync(`${file}-${process.pid}`, file);
      });
      taken += 1;
    } catch (cause) {
      if (!(cause instanceof DiagnosticsError) || cause.diagnostics[0]?.code !== 'TREE_LOCKED') throw cause;
    }
  }
  say('done');
}

if (task === 'hold') hold();
else if (task === 'alternate') alternate();
else contend();

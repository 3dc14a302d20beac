import { type Disk, nodeDisk } from '../../src/tree/disk';

/** Stands for the end of the process. */
export class Killed extends Error {}

/**
 * The real disk for a process that is killed at the n-th call that changes something. A file that is being made then is left half
 * written, and a folder that is being removed half removed. Calls after that, in `finally` blocks, do not happen either.
 */
export function dyingDisk(callsToLive: number): Disk {
  let left = callsToLive;
  const live = <T>(action: () => T, last: () => void = () => {}): T => {
    left -= 1;
    if (left === 0) last();
    if (left <= 0) throw new Killed();
    return action();
  };
  return {
    ...nodeDisk,
    makeFolder: (path) => live(() => nodeDisk.makeFolder(path)),
    create: (path, content) =>
      live(
        () => nodeDisk.create(path, content),
        () => nodeDisk.create(path, content.slice(0, content.length / 2)),
      ),
    createLink: (path, target) => live(() => nodeDisk.createLink(path, target)),
    rename: (from, to) => live(() => nodeDisk.rename(from, to)),
    removeFile: (path) => live(() => nodeDisk.removeFile(path)),
    removeEmptyFolder: (path) => live(() => nodeDisk.removeEmptyFolder(path)),
    removeTree: (path) =>
      live(
        () => nodeDisk.removeTree(path),
        () => nodeDisk.removeFile(`${path}/.addons-ledger`),
      ),
  };
}

/** The real disk, but a call on a path with the given end fails as Node does. */
export function failingDisk(
  call: 'read' | 'inspect' | 'create' | 'createLink' | 'rename' | 'removeFile' | 'makeFolder',
  end: string,
  code: string,
): Disk {
  const fail = (path: string): void => {
    if (path.endsWith(end)) throw Object.assign(new Error(`${code}: reason, ${call} '${path}'`), { code });
  };
  return {
    ...nodeDisk,
    [call]: (path: string, second: string) => {
      fail(call === 'rename' ? second : path);
      if (call === 'create') return nodeDisk.create(path, second);
      if (call === 'createLink') return nodeDisk.createLink(path, second);
      if (call === 'rename') return nodeDisk.rename(path, second);
      return nodeDisk[call](path);
    },
  };
}

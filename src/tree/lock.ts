import * as os from 'node:os';
import { join } from 'node:path';
import { DiagnosticsError, error, quote } from '../diagnostics';
import { type Disk, errorCode } from './disk';

/** Name of the lock file in the output root. It is there while a run writes, and is not committed. */
export const LOCK_NAME = '.addons-lock';

/** How long a lock may be empty because its run has made it and not filled it yet, in milliseconds. */
const FILLING_TIME = 50;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Time at which the run took the lock, ISO 8601. */
  readonly start: string;
}

/**
 * Runs an action while holding the lock of an output root, which must exist. The lock is given back however the action ends; that of a
 * killed run is taken over. A process writes one tree at a time, so a lock with our own process id is of a killed one too.
 * @throws DiagnosticsError `TREE_LOCKED` if another run holds the lock, or may hold it on another machine
 */
export function withLock<T>(disk: Disk, root: string, action: () => T): T {
  const file = join(root, LOCK_NAME);
  const own = JSON.stringify({ pid: process.pid, host: os.hostname(), start: new Date().toISOString() } satisfies Holder);
  take(disk, file, own);
  try {
    return action();
  } finally {
    if (content(disk, file) === own) disk.removeFile(file);
  }
}

/**
 * Makes the lock file, or replaces one left behind. Only who holds the lock on replacing it, a second lock file of the same kind, may
 * do that, and only after another look: of two runs that see the same leftover one replaces it, and the other then sees a live lock.
 */
function take(disk: Disk, file: string, own: string): void {
  while (!disk.create(file, own)) {
    const found = settled(disk, file);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder && !isDead(holder)) throw new DiagnosticsError([locked(file, holder)]);
    const successor = `${file}.takeover`;
    take(disk, successor, own);
    if (content(disk, file) === found) {
      disk.rename(successor, file);
      return;
    }
    disk.removeFile(successor);
  }
}

/** What a lock file says, after its maker had the time to fill it; undefined if it is gone. */
function settled(disk: Disk, file: string): string | undefined {
  const text = content(disk, file);
  if (text === undefined || parseHolder(text)) return text;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FILLING_TIME);
  return content(disk, file);
}

function content(disk: Disk, file: string): string | undefined {
  const entry = disk.inspect(file);
  if (entry === undefined) return undefined;
  // Anything but a file is nothing of ours, and reading a pipe would hang.
  return entry.kind === 'file' ? disk.read(file)?.toString() : entry.kind;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, host, start }: Partial<Record<string, unknown>> = JSON.parse(text);
    const valid = Number.isSafeInteger(pid) && Number(pid) > 0 && typeof host === 'string' && typeof start === 'string';
    return valid ? { pid: Number(pid), host, start } : undefined;
  } catch {
    return undefined;
  }
}

function isDead({ pid, host }: Holder): boolean {
  if (host !== os.hostname()) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (cause) {
    return errorCode(cause) === 'ESRCH';
  }
}

function locked(file: string, { pid, host, start }: Holder): DiagnosticsError['diagnostics'][number] {
  const where = host === os.hostname() ? '' : ` on the machine ${quote(host)}`;
  return error({
    code: 'TREE_LOCKED',
    message: `Another run writes this tree: process ${pid}${where}, since ${quote(start)}`,
    hint: `Wait until it ends. If there is no such run any more, delete ${quote(file)}.`,
  });
}

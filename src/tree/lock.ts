import * as os from 'node:os';
import { join } from 'node:path';
import { DiagnosticsError, error, quote } from '../diagnostics';
import { type Disk, errorCode } from './disk';

/**
 * Name of the lock in the output root. It is there while a run writes, and is not committed. It is a symbolic link that says who holds
 * it, as that of Emacs is: the one thing that comes into being together with what it says, so that nobody meets a lock that says nothing
 * yet and takes it for one that was left behind.
 */
export const LOCK_NAME = '.addons-lock';

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
 * Makes the lock, or replaces one left behind. Only who holds the lock on replacing it, a second lock of the same kind, may do that, and
 * only after another look: of two runs that see the same leftover one replaces it, and the other then sees a live lock.
 */
function take(disk: Disk, file: string, own: string): void {
  while (!disk.createLink(file, own)) {
    const found = content(disk, file);
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

/** What a lock says; the kind of anything else, which is nothing of ours; undefined if it is gone. */
function content(disk: Disk, file: string): string | undefined {
  const kind = disk.inspect(file)?.kind;
  return kind === 'symbolic link' ? disk.readLink(file) : kind;
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

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Files of settings are small; a system's list of all authorities has about 250 kB. In bytes. */
const MAX_SIZE = 4 * 1024 * 1024;

/** A file of settings, or why there is none. */
export type Settings =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a file of settings. A pipe or a device in its place is not waited for (bad-input 39). */
export async function readSettings(file: string): Promise<Settings> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return { kind: 'unreadable', reason: 'is no file' };
      if (stat.size > MAX_SIZE) return { kind: 'unreadable', reason: `is larger than ${MAX_SIZE} bytes` };
      return { kind: 'text', text: await handle.readFile('utf8') };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unreadable', reason: `cannot be read (${code})` };
  }
}

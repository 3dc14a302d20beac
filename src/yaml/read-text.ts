import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error } from '../diagnostics';
import { MAX_FILE_BYTES } from './limits';
import { LineIndex } from './line-index';

/** What came of reading a file: its text, or what is wrong with it. */
export interface ReadText {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A path as a person would type it: relative to the working directory where that is shorter. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative !== '' && relative.length < file.length ? relative : file;
}

/**
 * Reads a regular file of UTF-8, at most {@link MAX_FILE_BYTES}. Never waits: a named pipe or a device is refused, not read
 * (bad-input 12, 39). A byte order mark is left out.
 */
export function readText(file: string, displayName = displayPath(file)): ReadText {
  const refuse = (code: string, message: string, hint: string, offset = 0, text = ''): ReadText => ({
    diagnostics: [error({ code, message, hint, where: new LineIndex(displayName, text).locate(offset) })],
  });
  let bytes: Buffer | string;
  try {
    bytes = readRegularFile(file);
  } catch (cause) {
    return refuse('FILE_UNREADABLE', `the file cannot be read: ${reason(cause)}`, 'Check its name and its permissions.');
  }
  if (typeof bytes === 'string') return refuse('FILE_UNREADABLE', bytes, 'Put a plain text file in its place.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return refuse('FILE_ENCODING', 'the file is not UTF-8 text', 'Save it as UTF-8.', text.indexOf('\ufffd'), text);
  }
}

/** The bytes of a regular file, or in words why it is none or too large. */
function readRegularFile(file: string): Buffer | string {
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  try {
    const stat = fs.fstatSync(descriptor);
    if (stat.isDirectory()) return 'a folder stands where a file is wanted';
    if (!stat.isFile()) return 'a pipe, socket or device stands where a file is wanted';
    const tooLarge = `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`;
    if (stat.size > MAX_FILE_BYTES) return tooLarge;
    const buffer = Buffer.alloc(stat.size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = fs.readSync(descriptor, buffer, length, buffer.length - length, null);
    }
    return length > stat.size ? 'the file grew while it was read' : buffer.subarray(0, length);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** What the system says, without the path, which the diagnostic has already. */
function reason(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'it does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is denied';
  return String(code ?? cause);
}

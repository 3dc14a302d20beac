import * as fs from 'node:fs';
import { DiagnosticsError } from '../diagnostics';

/** The largest key file that is read, in bytes. */
const MAX_BYTES = 64 * 1024;

/** The text of a key file, which may be a link, as it is where a Secret is mounted. @throws DiagnosticsError if it cannot be read */
export async function readKeyFile(file: string): Promise<string> {
  const { readFileBounded } = await import('../files');
  const read = readFileBounded(target(file), MAX_BYTES);
  if ('problem' in read) throw new DiagnosticsError([read.problem]);
  return read.content.toString();
}

/** Where a link leads to, or the file itself: that it is missing is said when it is read. */
function target(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

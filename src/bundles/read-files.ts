import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Diagnostic, error, quote } from '../diagnostics';
import type { FolderFile } from '../files';
import { displayPath } from '../yaml';

/** Reads all regular files of a folder, sorted by path; anything else in it is an error. */
export function readFiles(folder: string): { files: readonly FolderFile[]; diagnostics: readonly Diagnostic[] } {
  const files: FolderFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const refuse = (file: string, message: string): void => {
    const where = { file: displayPath(file), line: 1, column: 1 };
    diagnostics.push(error({ code: 'FILE_UNREADABLE', message, hint: 'Check the path.', where }));
  };
  const visit = (relative: string): void => {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(path.join(folder, relative), { withFileTypes: true });
    } catch {
      refuse(path.join(folder, relative), `the folder ${quote(displayPath(folder))} cannot be read`);
      return;
    }
    for (const entry of entries) {
      const inFolder = path.posix.join(relative, entry.name);
      if (entry.isDirectory()) visit(inFolder);
      else if (entry.isFile()) files.push({ path: inFolder, content: fs.readFileSync(path.join(folder, inFolder)) });
      else refuse(path.join(folder, inFolder), `${quote(inFolder)} is no regular file`);
    }
  };
  visit('');
  return { files: files.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))), diagnostics };
}

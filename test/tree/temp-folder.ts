import * as fs from 'node:fs';
import * as os from 'node:os';
import { join } from 'node:path';

/** A new folder, without links in its path, that is removed when the test file is done. */
export function tempFolder(): string {
  const folder = fs.mkdtempSync(join(fs.realpathSync(os.tmpdir()), 'tree-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Everything below a folder: files with their text, links with their target, folders (with a `/` at the end) with nothing. */
export function contents(root: string): Record<string, string> {
  const found: [string, string][] = [];
  const visit = (below: string): void => {
    for (const entry of fs.readdirSync(join(root, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) found.push([`${path}/`, '']);
      if (entry.isDirectory()) visit(`${path}/`);
      else if (entry.isSymbolicLink()) found.push([path, fs.readlinkSync(join(root, path))]);
      else found.push([path, entry.isFile() ? fs.readFileSync(join(root, path), 'utf8') : 'no file']);
    }
  };
  visit('');
  return Object.fromEntries(found.sort());
}

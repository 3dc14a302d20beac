import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderEntries, subfolders } from '../../src/files';

test('folders by name, without files; none in what is not there', () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'subfolders-'));
  try {
    for (const name of ['b', 'a']) fs.mkdirSync(join(folder, name));
    fs.writeFileSync(join(folder, 'file'), '');
    expect(subfolders(folder)).toEqual(['a', 'b']);
    expect(subfolders(join(folder, 'c'))).toEqual([]);
    expect(folderEntries(folder)?.map(({ name }) => name)).toEqual(['a', 'b', 'file']);
    expect(folderEntries(join(folder, 'c'))).toBeUndefined();
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

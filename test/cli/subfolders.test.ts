import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subfolders } from '../../src/cli/subfolders';

test('folders by name, without files; none in what is not there', () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'subfolders-'));
  try {
    for (const name of ['b', 'a']) fs.mkdirSync(join(folder, name));
    fs.writeFileSync(join(folder, 'file'), '');
    expect(subfolders(folder)).toEqual(['a', 'b']);
    expect(subfolders(join(folder, 'c'))).toEqual([]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

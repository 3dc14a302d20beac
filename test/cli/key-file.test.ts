import * as fs from 'node:fs';
import { join } from 'node:path';
import { readKeyFile } from '../../src/cli/key-file';
import { tempFolder } from '../tree/temp-folder';

const folder = tempFolder();

test('a key file may be a link, as in a mounted Secret', async () => {
  fs.writeFileSync(join(folder, 'key'), 'text');
  fs.symlinkSync('key', join(folder, 'link'));
  expect(await readKeyFile(join(folder, 'link'))).toBe('text');
});

test.each([
  ['that is missing', 'missing', 'does not exist'],
  ['that is a folder', '.', 'is a pipe, socket or device'],
  ['that is too large for a key', 'large', 'at most 65536 are read'],
])('a file %s is refused', async (_, name, reason) => {
  fs.writeFileSync(join(folder, 'large'), Buffer.alloc(70_000));
  await expect(readKeyFile(join(folder, name))).rejects.toThrow(reason);
});

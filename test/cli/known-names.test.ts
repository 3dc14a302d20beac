import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { knownNames } from '../../src/cli/known-names';

test('add-ons are folders and clusters are files, each once; where there are none, nothing is offered', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'names-'));
  try {
    expect(knownNames(folder).clusters()).toEqual([]);
    const files = ['addons/b/x.ts', 'addons/a/x.ts', 'addons/main.ts', 'clusters/stage/c-2.yaml', 'clusters/production/c-2.yaml'];
    for (const file of [
      ...files,
      'clusters/production/a.b.yaml',
      'clusters/stage/inventory.yaml',
      'clusters/stage/x.txt',
      'clusters/other/d.yaml',
    ]) {
      fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), '');
    }
    expect(knownNames(folder).addons()).toEqual(['a', 'b']);
    expect(knownNames(folder).clusters()).toEqual(['a.b', 'c-2']);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

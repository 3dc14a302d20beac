import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { findProjectAddons } from '../../src/ocm';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'project-'));
});
afterEach(() => fs.rmSync(root, { recursive: true }));

function write(...file: string[]): void {
  fs.mkdirSync(path.join(root, ...file.slice(0, -1)), { recursive: true });
  fs.writeFileSync(path.join(root, ...file), '');
}

test('what has an addon.yaml is found by name, then environment; classes are told apart', () => {
  write('main.ts');
  write('widget', 'metadata', 'production', 'addon.yaml');
  write('widget', 'metadata', 'stage', 'addon.yaml');
  write('extended', 'index.ts');
  write('extended', 'metadata', 'integration', 'addon.yaml');
  write('class', 'index.ts');
  write('empty', 'metadata', 'stage', 'notes.txt');
  fs.symlinkSync(path.join(root, 'widget'), path.join(root, 'link'));
  const at = (name: string, environment: string) => ({ name, folder: path.join(root, name), environment });
  expect(findProjectAddons(root)).toEqual({
    addons: [at('extended', 'integration'), at('widget', 'stage'), at('widget', 'production')],
    withoutMetadata: ['class', 'empty'],
    diagnostics: [],
  });
});

test.each([
  ['a folder that is not there', 'none', 'ADDONS_FOLDER_MISSING'],
  ['a folder without folders', '.', 'ADDONS_FOLDER'],
])('%s is refused', (_, folder, code) => {
  write('main.ts');
  const { addons, diagnostics } = findProjectAddons(path.join(root, folder));
  expect(addons).toEqual([]);
  expect(diagnostics.map((each) => each.code)).toEqual([code]);
});

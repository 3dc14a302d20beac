import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { readBodies } from '../../src/ocm-service';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'bodies-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
}

test('an add-on with a version, and one without', () => {
  write({ 'addon.json': '{"id":"a","name":"A"}' });
  expect(readBodies(folder, 'addons_mgmt')).toEqual({ bodies: { addon: { id: 'a', name: 'A' } }, diagnostics: [] });
  write({ 'version.json': '{"id":"1.0.0"}' });
  expect(readBodies(folder, 'addons_mgmt').bodies).toEqual({ addon: { id: 'a', name: 'A' }, version: { id: '1.0.0' } });
});

test.each([
  ['no JSON', '{', 'OCM_BODY_INVALID'],
  ['a list', '[]', 'OCM_BODY_INVALID'],
  ['no id', '{}', 'OCM_BODY_INVALID'],
  ['an id that is none', '{"id":1}', 'OCM_BODY_INVALID'],
  ['an empty id', '{"id":""}', 'OCM_BODY_INVALID'],
  ['an id that is a step of a path', '{"id":".."}', 'OCM_BODY_INVALID'],
  ['the other service', '{"id":"a","config":{"secret_propagations":[]}}', 'OCM_BODY_OTHER_SERVICE'],
])('%s, in either file', (_, text, code) => {
  write({ 'addon.json': text, 'version.json': text });
  const { bodies, diagnostics } = readBodies(folder, 'addons_mgmt');
  expect(bodies).toBeUndefined();
  expect(diagnostics.map((each) => [each.code, path.basename(each.subject ?? '')])).toEqual([
    [code, 'addon.json'],
    [code, 'version.json'],
  ]);
});

test('a file that is too large, or not there', () => {
  expect(readBodies(folder, 'addons_mgmt').diagnostics).toHaveLength(1);
  write({ 'addon.json': `{"id":"a","icon":"${'x'.repeat(5 * 1024 * 1024)}"}` });
  expect(readBodies(folder, 'addons_mgmt').diagnostics).toHaveLength(1);
});

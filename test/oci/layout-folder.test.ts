import * as fs from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/oci/digest';
import { blobFile, isLayout, LAYOUT_VERSION, readLayoutFile } from '../../src/oci/layout-folder';
import { tempFolder } from '../tree/temp-folder';
import { codesOf } from './codes';

const base = tempFolder();

function newFolder(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(join(base, 'layout-'));
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('/')) fs.mkdirSync(join(folder, name), { recursive: true });
    else fs.writeFileSync(join(folder, name), content);
  }
  return folder;
}

test.each<[string, Record<string, string>, boolean]>([
  ['a layout', { 'oci-layout': LAYOUT_VERSION, 'index.json': '{}', 'blobs/sha256/': '' }, true],
  ['a layout with other files', { 'oci-layout': LAYOUT_VERSION, README: '' }, true],
  ['an empty folder', {}, false],
  ['what a killed run left', { '.addons-lock': '{}', '.addons-new': '', 'blobs/sha256/': '', 'index.json': '' }, false],
])('%s', (_, files, expected) => {
  expect(isLayout(newFolder(files))).toBe(expected);
});

test('what does not exist is no layout', () => {
  expect(isLayout(join(base, 'missing'))).toBe(false);
});

test.each<[string, Record<string, string>, string]>([
  ['a folder of other files', { README: '', 'index.json': '' }, 'LAYOUT_REFUSED'],
  ['a layout of another version', { 'oci-layout': '{"imageLayoutVersion":"2.0.0"}' }, 'LAYOUT_REFUSED'],
  ['a layout without a version', { 'oci-layout': '{}' }, 'LAYOUT_REFUSED'],
  ['a layout file that is no JSON', { 'oci-layout': '' }, 'OCI_DOCUMENT_INVALID'],
  ['a file instead of the blobs', { 'oci-layout': LAYOUT_VERSION, blobs: '' }, 'LAYOUT_REFUSED'],
])('%s is refused', async (_, files, code) => {
  expect(await codesOf(() => isLayout(newFolder(files)))).toEqual([code]);
});

test('links are not followed', async () => {
  const real = newFolder({ 'oci-layout': LAYOUT_VERSION, 'blobs/sha256/': '' });
  const inside = newFolder({ 'oci-layout': LAYOUT_VERSION, 'blobs/': '' });
  fs.symlinkSync(join(real, 'blobs', 'sha256'), join(inside, 'blobs', 'sha256'));
  const outside = join(base, 'link');
  fs.symlinkSync(real, outside);
  fs.symlinkSync('/etc/passwd', join(real, 'index.json'));
  expect(await codesOf(() => isLayout(inside))).toEqual(['LAYOUT_REFUSED']);
  expect(await codesOf(() => isLayout(outside))).toEqual(['LAYOUT_REFUSED']);
  expect(await codesOf(() => isLayout(join(real, 'oci-layout')))).toEqual(['LAYOUT_REFUSED']);
  expect(await codesOf(() => readLayoutFile(real, 'index.json'))).toEqual(['FILE_SYMBOLIC_LINK']);
});

test('the file of a blob', () => {
  expect(blobFile('layout', digestOf('x'))).toBe(join('layout', 'blobs', 'sha256', digestOf('x').slice(7)));
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { inputsDigest } from '../../src/images/inputs-digest';
import { tempFolder } from '../tree/temp-folder';
import { copySample, csvFile, edit, SETTINGS } from './fixture';

const root = tempFolder();
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'input-'));
});

test.each<[string, (folders: ReturnType<typeof copySample>) => void]>([
  ['a byte of a file', (folders) => edit(csvFile(folders, '1.0.0'), 'Shows each team', 'shows each team')],
  ['the name of a file', (folders) => fs.renameSync(csvFile(folders, '1.0.0'), `${csvFile(folders, '1.0.0')}.yaml`)],
  ['a new file', ({ bundles }) => fs.writeFileSync(path.join(bundles, 'VERSION'), '1.1.0')],
  ['a file of the package', ({ package: folder = '' }) => fs.appendFileSync(path.join(folder, 'manifest.yaml'), '# more\n')],
])('%s makes another digest', (_, change) => {
  const folders = copySample(folder);
  const before = inputsDigest(folders, SETTINGS);
  change(folders);
  expect(inputsDigest(folders, SETTINGS)).not.toBe(before);
});

test.each([
  ['another registry', { ...SETTINGS, registry: 'example.com/team' }],
  ['other platforms', { ...SETTINGS, platforms: SETTINGS.platforms.slice(1) }],
  ['another version of the program', { ...SETTINGS, toolVersion: '9.9.9' }],
])('%s makes another digest', (_, settings) => {
  const folders = copySample(folder);
  expect(inputsDigest(folders, settings)).not.toBe(inputsDigest(folders, SETTINGS));
});

test('times and the place of the folder make none, and neither does the commit', () => {
  const digest = inputsDigest(copySample(folder), SETTINGS);
  const elsewhere = copySample(path.join(folder, 'elsewhere'));
  fs.utimesSync(csvFile(elsewhere, '1.0.0'), 1, 1);
  expect(inputsDigest(elsewhere, { ...SETTINGS, source: { commit: 'a'.repeat(40) } })).toBe(digest);
});

test('what cannot be read has none', () => {
  const folders = copySample(folder);
  fs.rmSync(folders.bundles, { recursive: true });
  expect(inputsDigest(folders, SETTINGS)).toBeUndefined();
});

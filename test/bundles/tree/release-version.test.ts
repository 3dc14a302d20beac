import * as path from 'node:path';
import { releaseVersion } from '../../../src/bundles/tree/release-version';
import { codes } from '../widget';
import { withTree } from './tree-folder';

const read = (files: Readonly<Record<string, string>>, versions: readonly string[] = []) =>
  withTree('widget', files, (folder) => releaseVersion([folder, path.join(folder, 'bundles')], versions));

it.each([
  ['the file', { VERSION: '1.2.3\n' }, ['9.0.0'], '1.2.3'],
  ['the file in the other folder', { 'bundles/VERSION': '1.2.3' }, ['9.0.0'], '1.2.3'],
  ['two files that agree', { VERSION: '1.2.3', 'bundles/VERSION': ' 1.2.3 ' }, [], '1.2.3'],
  ['the highest bundle', {}, ['1.9.0', '1.10.0-rc.1', '1.10.0'], '1.10.0'],
  ['nothing', {}, [], undefined],
])('takes %s', (_, files, versions, expected) => {
  expect(read(files, versions)).toEqual({ ...(expected !== undefined && { version: expected }), diagnostics: [] });
});

it.each([
  ['an empty file', { VERSION: '' }],
  ['a leading v', { VERSION: 'v1.2.3' }],
  ['two lines', { VERSION: '1.2.3\n1.2.4\n' }],
  ['two files that differ', { VERSION: '1.2.3', 'bundles/VERSION': '1.2.4' }],
])('refuses %s', (_, files) => {
  const { version, diagnostics } = read(files, ['1.0.0']);
  expect(version).toBeUndefined();
  expect(codes(diagnostics)).toEqual(['error BUNDLES_VERSION_FILE']);
});

it('refuses a folder of that name', () => {
  expect(codes(read({ 'VERSION/a': '' }).diagnostics)).toEqual(['error FILE_UNREADABLE']);
});

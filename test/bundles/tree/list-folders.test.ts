import * as path from 'node:path';
import { addonFolder, listFolders } from '../../../src/bundles/tree/list-folders';
import { withTree } from './tree-folder';

it('lists folders in one order, and no files', () => {
  withTree('widget', { 'b/': '', 'a/x': '', 'B/': '', file: '' }, (folder) => {
    expect(listFolders(folder)).toEqual(['B', 'a', 'b']);
    expect(listFolders(path.join(folder, 'file'))).toBeUndefined();
    expect(listFolders(path.join(folder, 'none'))).toBeUndefined();
  });
});

it.each([
  ['/a/addons/widget/bundles', '/a/addons/widget'],
  ['/a/addons/widget/bundles/', '/a/addons/widget'],
  ['/a/addons/widget', '/a/addons/widget'],
])('%s belongs to %s', (tree, addon) => {
  expect(addonFolder(tree)).toBe(addon);
});

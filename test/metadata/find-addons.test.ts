import * as fs from 'node:fs';
import * as path from 'node:path';
import { findAddons } from '../../src/metadata';
import { withFolder } from '../releases/folder';

const files = {
  'b/metadata/stage/addon.yaml': '',
  'a/metadata/production/addon.yaml': '',
  'a/metadata/stage/addon.yaml': '',
  'a/metadata/integration/addon.yaml': '',
  'a/addonimagesets/stage/x.yaml': '',
};

describe('findAddons', () => {
  it.each([
    [undefined, ['a integration', 'a stage', 'a production', 'b stage']],
    ['stage', ['a stage', 'b stage']],
    ['production', ['a production']],
  ])('lists those of %j', (environment, expected) => {
    withFolder(files, (dir) => {
      const { addons, diagnostics } = findAddons(dir, environment);
      expect(diagnostics).toEqual([]);
      expect(addons.map((addon) => `${addon.name} ${addon.environment}`)).toEqual(expected);
      expect(addons[0]?.folder).toBe(path.join(dir, 'a'));
    });
  });

  it.each([
    ['a stray file', { 'README.md': '' }, "'README.md' is passed over: it is not the folder of an add-on"],
    ['an add-on without metadata', { 'c/bundles/x': '' }, "the add-on 'c' has no folder metadata/"],
    ['a file in place of metadata', { 'c/metadata': '' }, "the add-on 'c' has no folder metadata/"],
    ['an unknown environment', { 'b/metadata/prod/addon.yaml': '' }, "'prod' is not the folder of an environment"],
    ['a file in place of an environment', { 'b/metadata/production': '' }, "'production' is not the folder of an environment"],
  ])('tells of %s, and lists the others', (_, more, message) => {
    const { addons, diagnostics } = withFolder({ ...files, ...more }, (dir) => findAddons(dir, 'stage'));
    expect(diagnostics.map((each) => each.message)).toEqual([message]);
    expect(addons.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it.each([
    ['missing', (dir: string) => path.join(dir, 'none'), 'the folder of add-ons does not exist or cannot be read'],
    ['empty', (dir: string) => fs.mkdtempSync(path.join(dir, 'empty-')), 'the folder of add-ons holds none'],
    [
      'without an add-on',
      (dir: string) => {
        const folder = fs.mkdtempSync(path.join(dir, 'files-'));
        fs.writeFileSync(path.join(folder, 'README.md'), '');
        return folder;
      },
      'the folder of add-ons holds none',
    ],
    ['an add-on', (dir: string) => path.join(dir, 'a'), 'this is itself an add-on, not the folder that holds add-ons'],
  ])('refuses a folder that is %s', (_, choose, message) => {
    const { addons, diagnostics } = withFolder(files, (dir) => findAddons(choose(dir)));
    expect(addons).toEqual([]);
    const code = message.includes('does not exist') ? 'ADDONS_FOLDER_MISSING' : 'ADDONS_FOLDER';
    expect(diagnostics).toMatchObject([{ code, message }]);
  });

  it('does not follow symbolic links', () => {
    const { addons, diagnostics } = withFolder(files, (dir) => {
      fs.symlinkSync('a', path.join(dir, 'link'));
      fs.mkdirSync(path.join(dir, 'c'));
      fs.symlinkSync('../a/metadata', path.join(dir, 'c/metadata'));
      return findAddons(dir, 'production');
    });
    expect(addons.map(({ name }) => name)).toEqual(['a']);
    expect(diagnostics.map((each) => each.message)).toEqual([
      "the add-on 'c' has no folder metadata/",
      "'link' is not the folder of an add-on",
    ]);
  });
});

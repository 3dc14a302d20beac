import * as fs from 'node:fs';
import * as path from 'node:path';
import { readImageSets } from '../../src/releases';
import { imageSet, summaries, withFolder } from './folder';

describe('readImageSets', () => {
  it('reads them all, in the order of their versions', () => {
    const files = {
      'widget.v0.10.0.yaml': imageSet('widget.v0.10.0'),
      'widget.v0.9.0.yml': imageSet('widget.v0.9.0', 'packageImage: quay.io/osd-addons/widget-package:1\n'),
      'other.v1.0.0-rc.1.yaml': imageSet('other.v1.0.0-rc.1'),
    };
    const { imageSets, diagnostics } = withFolder(files, (folder) => readImageSets(folder, ['widget', 'other']));
    expect(diagnostics).toEqual([]);
    expect([...imageSets.keys()]).toEqual(['0.9.0', '0.10.0', '1.0.0-rc.1']);
    expect(imageSets.get('0.9.0')?.imageSet).toEqual({
      name: 'widget.v0.9.0',
      indexImage: 'quay.io/osd-addons/widget-index:widget.v0.9.0',
      packageImage: 'quay.io/osd-addons/widget-package:1',
      relatedImages: [],
    });
    expect(imageSets.get('0.9.0')?.source.locate(['packageImage'])).toMatchObject({ line: 4, column: 15 });
  });

  it.each([
    ['invalid YAML', { 'widget.v1.0.0.yaml': 'a: [' }, ['widget.v1.0.0.yaml:1:5 YAML_SYNTAX']],
    ['an empty file', { 'widget.v1.0.0.yaml': '' }, ['widget.v1.0.0.yaml:1:1 YAML_EMPTY']],
    [
      'a duplicate key',
      { 'widget.v1.0.0.yaml': imageSet('widget.v1.0.0', 'name: x') },
      ['widget.v1.0.0.yaml:4:1 YAML_DUPLICATE_KEY'],
    ],
    [
      'an unknown field',
      { 'widget.v1.0.0.yaml': imageSet('widget.v1.0.0', 'a: 1') },
      ['widget.v1.0.0.yaml:4:1 SCHEMA_UNKNOWN_PROPERTY'],
    ],
    ['no name', { 'a.yaml': 'indexImage: quay.io/osd-addons/x\nrelatedImages: []\n' }, ['a.yaml:1:1 SCHEMA_MISSING_PROPERTY']],
    ['the name of another add-on', { 'gadget.v1.0.0.yaml': imageSet('gadget.v1.0.0') }, ['gadget.v1.0.0.yaml:1:7 IMAGESET_NAME']],
    [
      'a longer name of another add-on',
      { 'widget-x.v1.0.0.yaml': imageSet('widget-x.v1.0.0') },
      ['widget-x.v1.0.0.yaml:1:7 IMAGESET_NAME'],
    ],
    ['another file name', { 'a.yaml': imageSet('widget.v1.0.0') }, ['a.yaml:1:7 IMAGESET_NAME']],
    ['no semantic version', { 'widget.v1.0.yaml': imageSet('widget.v1.0') }, ['widget.v1.0.yaml:1:7 IMAGESET_NAME']],
    [
      'one version twice',
      { 'widget.v1.0.0.yaml': imageSet('widget.v1.0.0'), 'widget.v1.0.0.yml': imageSet('widget.v1.0.0') },
      ['widget.v1.0.0.yml:1:7 IMAGESET_VERSION_TWICE'],
    ],
    ['a folder', { 'old.yaml/x.yaml': imageSet('widget.v1.0.0') }, ['old.yaml:1:1 IMAGESET_STRAY_FILE']],
    [
      'another kind of file',
      { 'README.md': '', 'widget.v1.0.0.yaml~': '' },
      ['README.md:1:1 IMAGESET_STRAY_FILE', 'widget.v1.0.0.yaml~:1:1 IMAGESET_STRAY_FILE'],
    ],
  ])('refuses %s', (_, files, expected) => {
    const { diagnostics } = withFolder(files, (folder) => readImageSets(folder, ['widget']));
    expect(summaries(diagnostics)).toEqual(expected);
  });

  it('does not follow symbolic links', () => {
    const diagnostics = withFolder({ 'outside/widget.v1.0.0.yaml': imageSet('widget.v1.0.0'), 'sets/x': '' }, (folder) => {
      fs.rmSync(path.join(folder, 'sets/x'));
      fs.symlinkSync('../outside/widget.v1.0.0.yaml', path.join(folder, 'sets/widget.v1.0.0.yaml'));
      return readImageSets(path.join(folder, 'sets'), ['widget']).diagnostics;
    });
    expect(summaries(diagnostics)).toEqual(['widget.v1.0.0.yaml:1:1 IMAGESET_STRAY_FILE']);
  });

  it('refuses a missing folder', () => {
    const { diagnostics } = withFolder({}, (folder) => readImageSets(path.join(folder, 'none'), ['widget']));
    expect(summaries(diagnostics)).toEqual(['none IMAGESET_FOLDER']);
  });

  it('tells how to mend a name', () => {
    const { diagnostics } = withFolder({ 'b.yaml': imageSet('gadget.v1.0.0') }, (folder) =>
      readImageSets(folder, ['widget', 'wid']),
    );
    expect(diagnostics).toMatchObject([
      {
        message: "the AddonImageSet 'gadget.v1.0.0' is that of another add-on",
        hint: "Name it 'widget.v<version>' or 'wid.v<version>'.",
      },
    ]);
  });
});

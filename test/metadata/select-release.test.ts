import { imageSet, summaries } from '../releases/folder';
import { readWidget } from './widget';

const files = {
  'addonimagesets/stage/widget.v0.9.0.yaml': imageSet('widget.v0.9.0'),
  'addonimagesets/stage/widget.v0.10.0.yaml': imageSet('widget.v0.10.0'),
};

describe('selectRelease', () => {
  it('takes the index image', () => {
    expect(readWidget({}, { 'addonimagesets/stage/broken': '' }).addon?.release).toMatchObject({
      catalogImage: 'quay.io/osd-addons/widget-index:1',
    });
  });

  it('takes the latest AddonImageSet, before the index image', () => {
    const { addon, diagnostics } = readWidget({ addonImageSetVersion: 'latest' }, files);
    expect(diagnostics).toEqual([]);
    expect(addon?.release).toMatchObject({ version: '0.10.0', catalogImage: 'quay.io/osd-addons/widget-index:widget.v0.10.0' });
  });

  it('takes AddonImageSets named for the id, where the folder has another name', () => {
    const changes = { id: 'gadget', label: 'api.openshift.com/addon-gadget', addonImageSetVersion: 'latest' };
    const { addon } = readWidget(changes, { ...files, 'addonimagesets/stage/gadget.v1.0.0.yaml': imageSet('gadget.v1.0.0') });
    expect(addon?.release?.version).toBe('1.0.0');
  });

  it('takes a pinned version, with a warning', () => {
    const { addon, diagnostics } = readWidget({ addonImageSetVersion: '0.9.0' }, files);
    expect(addon?.release?.version).toBe('0.9.0');
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'RELEASE_PINNED' }]);
  });

  it('takes no catalogue for null', () => {
    const { addon, diagnostics } = readWidget({ addonImageSetVersion: null }, { 'addonimagesets/stage/broken': '' });
    expect(diagnostics).toEqual([]);
    expect(addon?.release).toBeUndefined();
  });

  it.each([
    ['nothing asks for a catalogue', { indexImage: undefined }, {}, ['addon.yaml:1:1 RELEASE_MISSING']],
    ['there is no folder', { addonImageSetVersion: 'latest' }, {}, ['addon.yaml:23:27 IMAGESET_FOLDER']],
    ['the version is not there', { addonImageSetVersion: '1.0.0' }, files, ['addon.yaml:23:27 RELEASE_NOT_FOUND']],
    ['the version is malformed', { addonImageSetVersion: '1.0.0-' }, files, ['addon.yaml:23:27 SCHEMA_VALUE']],
    ['the version has an empty part', { addonImageSetVersion: '1.0.0-a..b' }, files, ['addon.yaml:23:27 RELEASE_INVALID']],
    [
      'an AddonImageSet has an error',
      { addonImageSetVersion: '0.9.0' },
      { ...files, 'addonimagesets/stage/x.yaml': imageSet('x.v1.0.0') },
      ['x.yaml:1:7 IMAGESET_NAME'],
    ],
  ])('fails if %s', (_, changes, all, expected) => {
    const { addon, diagnostics } = readWidget(changes, all);
    expect(addon).toBeUndefined();
    expect(summaries(diagnostics)).toEqual(expected);
  });
});

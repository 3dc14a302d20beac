import { selectImageSet } from '../../src/releases';
import { imageSet, withFolder } from './folder';

describe('selectImageSet', () => {
  const files = { 'widget.v0.9.0.yaml': imageSet('widget.v0.9.0'), 'widget.v0.10.0.yaml': imageSet('widget.v0.10.0') };
  const select = (wanted: string, all: Record<string, string> = files) =>
    withFolder(all, (folder) => selectImageSet(folder, ['widget'], wanted));

  it.each([
    ['latest', '0.10.0'],
    ['0.9.0', '0.9.0'],
  ])('of %j picks %j', (wanted, version) => {
    expect(select(wanted)).toMatchObject({ selected: { version }, diagnostics: [] });
  });

  it('names the versions that there are', () => {
    expect(select('1.0.0').diagnostics).toMatchObject([
      { code: 'RELEASE_NOT_FOUND', message: "there is no AddonImageSet of version '1.0.0'", hint: 'There are: 0.9.0, 0.10.0.' },
    ]);
  });

  it('finds nothing in an empty folder', () => {
    expect(select('latest', {})).toMatchObject({ diagnostics: [{ message: 'there is no AddonImageSet to release' }] });
  });

  it('picks none while any has an error', () => {
    const result = select('0.9.0', { ...files, 'widget.v2.0.0.yaml': 'name: [' });
    expect(result.selected).toBeUndefined();
    expect(result.diagnostics).toMatchObject([{ code: 'YAML_SYNTAX' }]);
  });
});

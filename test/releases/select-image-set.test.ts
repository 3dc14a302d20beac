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

  it('finds what would be picked, for further checks, while it or another has an error', () => {
    const broken = { 'widget.v2.0.0.yaml': imageSet('widget.v2.0.0', 'bogus: 1') };
    const result = select('latest', { ...files, ...broken, 'x.txt': '' });
    expect(result).toMatchObject({ found: { version: '2.0.0' }, diagnostics: [{}, {}] });
    expect(result.found?.imageSet).toBeUndefined();
    expect(result.found?.sound.value).toMatchObject({ name: 'widget.v2.0.0', relatedImages: [] });
    expect(select('0.9.0', { ...files, 'x.txt': '' }).found?.imageSet).toMatchObject({ name: 'widget.v0.9.0' });
  });

  it('reads them all though it is not known which is wanted, or whose they are', () => {
    const result = withFolder(
      { ...files, 'other.v1.0.0.yaml': imageSet('other.v1.0.0'), 'x.v1.yaml': imageSet('x.v1') },
      (folder) => selectImageSet(folder, undefined, undefined),
    );
    expect(result.found).toBeUndefined();
    expect(result.diagnostics).toMatchObject([{ code: 'IMAGESET_NAME', message: "'1' in 'x.v1' is no semantic version" }]);
  });

  it('picks none while any has an error', () => {
    const result = select('0.9.0', { ...files, 'widget.v2.0.0.yaml': 'name: [' });
    expect(result.selected).toBeUndefined();
    expect(result.diagnostics).toMatchObject([{ code: 'YAML_SYNTAX' }]);
  });
});

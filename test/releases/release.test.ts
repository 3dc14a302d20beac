import { DiagnosticsError } from '../../src/diagnostics';
import { Release } from '../../src/releases';
import { imageSet, withFolder } from './folder';

const STAGE = { name: 'stage' };
const IMAGE = 'quay.io/osd-addons/widget:1';

describe('Release.of', () => {
  it.each([
    [{ catalogImage: IMAGE }],
    [{ packageImage: IMAGE }],
    [{ version: '1.2.3', catalogImage: IMAGE, packageImage: IMAGE, env: [{ name: 'A', value: 'b' }], pullSecretName: 'pull' }],
  ])('takes %j', (props) => {
    expect(Release.of(props)).toMatchObject(props);
  });

  it.each([
    [{}, 'a release has neither catalogImage nor packageImage'],
    [{ version: 'v1', catalogImage: IMAGE }, "the version 'v1' of a release is no semantic version"],
    [{ catalogImage: 'https://x/y' }, "the catalogImage 'https://x/y' of a release is no image reference"],
    [{ packageImage: 'quay.io/A' }, "the packageImage 'quay.io/A' of a release is no image reference"],
  ])('refuses %j', (props, message) => {
    expect(() => Release.of(props)).toThrow(DiagnosticsError);
    expect(() => Release.of(props)).toThrow(message);
  });

  it('never changes', () => {
    expect(Object.isFrozen(Release.of({ catalogImage: IMAGE }))).toBe(true);
  });
});

describe('Release of AddonImageSets', () => {
  const files = {
    'addonimagesets/stage/widget.v1.0.0.yaml': imageSet('widget.v1.0.0'),
    'addonimagesets/stage/widget.v1.1.0.yaml': imageSet(
      'widget.v1.1.0',
      `packageImage: ${IMAGE}
pullSecretName: pull
config:
  env: [{name: A, value: b}]
  secrets: [{name: pull, type: Opaque, vaultPath: p, version: 1, fields: []}]
additionalCatalogSources: [{name: more, image: quay.io/a/b:c}]
addOnParameters: []
addOnRequirements: []
subOperators: []
`,
    ),
    'addonimagesets/production/widget.v1.0.0.yaml': imageSet('widget.v1.0.0'),
  };

  it('takes the latest of the environment, with all its values', () => {
    expect(withFolder(files, (folder) => Release.latest(folder, STAGE))).toEqual({
      version: '1.1.0',
      catalogImage: 'quay.io/osd-addons/widget-index:widget.v1.1.0',
      packageImage: IMAGE,
      pullSecretName: 'pull',
      env: [{ name: 'A', value: 'b' }],
      secrets: [{ name: 'pull', type: 'Opaque', vaultPath: 'p', version: 1, fields: [] }],
      additionalCatalogSources: [{ name: 'more', image: 'quay.io/a/b:c' }],
      parameters: [],
      requirements: [],
      subOperators: [],
    });
    expect(withFolder(files, (folder) => Release.latest(`${folder}/.`, { name: 'production' })).version).toBe('1.0.0');
  });

  it('knows the other versions of its folder, each of them once', () => {
    withFolder(files, (folder) => {
      const latest = Release.latest(folder, STAGE);
      expect(latest.versions).toEqual(['1.0.0', '1.1.0']);
      expect(latest.where).toMatchObject({ file: expect.stringContaining('widget.v1.1.0.yaml'), line: 1, column: 1 });
      const older = latest.sibling('1.0.0');
      expect(older).toEqual(Release.version(folder, STAGE, '1.0.0'));
      expect(latest.sibling('1.0.0')).toBe(older);
      expect(older.sibling('1.1.0')).toBe(latest);
      expect(latest.sibling('9.9.9').problems).toMatchObject([{ code: 'RELEASE_NOT_FOUND' }]);
    });
  });

  it('is the only one it knows of, if it is of no folder or cannot be read', () => {
    const release = Release.of({ version: '1.0.0', catalogImage: IMAGE });
    expect([release.versions, release.where]).toEqual([[], undefined]);
    expect(release.sibling('1.0.0')).toBe(release);
    expect(release.sibling('1.0.1').problems).toMatchObject([{ code: 'RELEASE_NOT_FOUND' }]);
    const broken = withFolder({}, (folder) => Release.latest(folder, STAGE));
    expect(broken.sibling('1.0.0')).toBe(broken);
  });

  it('takes a version', () => {
    expect(withFolder(files, (folder) => Release.version(folder, STAGE, '1.0.0')).catalogImage).toMatch(/widget\.v1\.0\.0$/);
  });

  it.each([
    ['there is none', (folder: string) => Release.version(folder, STAGE, '9.9.9'), "no AddonImageSet of version '9.9.9'"],
    ['the environment has none', (folder: string) => Release.latest(folder, { name: 'integration' }), 'does not exist'],
  ])('knows its problems if %s, and throws them when a value is read', (_, find, message) => {
    const release = withFolder(files, find);
    expect(release.problems).toMatchObject([{ severity: 'error', message: expect.stringContaining(message) }]);
    for (const value of ['version', 'catalogImage', 'packageImage', 'env', 'secrets', 'pullSecretName'] as const) {
      expect(() => release[value]).toThrow(DiagnosticsError);
      expect(() => release[value]).toThrow(message);
    }
    expect(Object.isFrozen(release)).toBe(true);
  });

  it('has images that stand in for those that cannot be read', () => {
    const broken = withFolder({}, (folder) => Release.latest(folder, STAGE));
    expect(broken.orStandIn).toMatchObject({ catalogImage: expect.stringMatching(/^stand-in\.invalid\//), problems: [] });
    const whole = withFolder(files, (folder) => Release.latest(folder, STAGE));
    expect(whole.orStandIn).toBe(whole);
    expect(whole.problems).toEqual([]);
  });
});

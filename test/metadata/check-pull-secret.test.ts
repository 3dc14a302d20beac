import { imageSet, summaries } from '../releases/folder';
import { readWidget } from './widget';

const secret = { name: 'pull', type: 'Opaque', vaultPath: 'p', version: 1, fields: [] };
const release = (more: string) => ({ 'addonimagesets/stage/widget.v1.0.0.yaml': imageSet('widget.v1.0.0', more) });
const LATEST = { addonImageSetVersion: 'latest' };
const PULL = 'config: {secrets: [{name: pull, type: Opaque, vaultPath: p, version: 1, fields: []}]}\n';

describe('checkPullSecret', () => {
  it.each([
    ['a pull secret that is a secret', { pullSecretName: 'pull', config: { secrets: [secret] } }, {}],
    ['a pull secret of the release', { ...LATEST, pullSecretName: 'pull' }, release(PULL)],
    [
      'a secret for the pull secret of the release',
      { ...LATEST, config: { secrets: [secret] } },
      release('pullSecretName: pull\n'),
    ],
  ])('accepts %s', (_, changes, files) => {
    expect(readWidget(changes, files).diagnostics).toEqual([]);
  });

  it.each([
    ['a pull secret without secrets', { pullSecretName: 'nope' }, {}, ['addon.yaml:23:21 METADATA_PULL_SECRET']],
    [
      'a pull secret that is no secret',
      { config: { secrets: [secret] }, pullSecretName: 'nope' },
      {},
      ['addon.yaml:34:21 METADATA_PULL_SECRET'],
    ],
    [
      'a pull secret that the release takes away',
      { ...LATEST, config: { secrets: [{ ...secret, name: 'old' }] }, pullSecretName: 'old' },
      release(PULL),
      ['addon.yaml:35:21 METADATA_PULL_SECRET'],
    ],
    ['a pull secret of the release', LATEST, release('pullSecretName: nope\n'), ['widget.v1.0.0.yaml:4:17 METADATA_PULL_SECRET']],
  ])('refuses %s', (_, changes, files, expected) => {
    const { addon, diagnostics } = readWidget(changes, files);
    expect(addon).toBeUndefined();
    expect(summaries(diagnostics)).toEqual(expected);
  });

  it('names the secrets that there are', () => {
    const { diagnostics } = readWidget({ config: { secrets: [secret] }, pullSecretName: 'nope' });
    expect(diagnostics).toMatchObject([{ hint: 'The secrets are: pull.' }]);
  });

  it.each([
    ['a secret is at fault', { pullSecretName: 'nope', config: { secrets: [{ ...secret, type: 'x' }] } }, {}, ['SCHEMA_VALUE']],
    ['config is at fault', { pullSecretName: 'nope', config: 'x' }, {}, ['SCHEMA_TYPE']],
    ['the release is at fault', { ...LATEST, pullSecretName: 'nope' }, release('config: x\n'), ['SCHEMA_TYPE']],
    ['there is no release', { ...LATEST, pullSecretName: 'nope' }, {}, ['IMAGESET_FOLDER']],
  ])('says nothing while %s', (_, changes, files, codes) => {
    expect(readWidget(changes, files).diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('judges what is sound beside what is at fault', () => {
    const changes = { pullSecretName: 'nope', config: { secrets: [secret], env: [{ name: 'a', value: 'b' }] } };
    expect(
      readWidget(changes)
        .diagnostics.map(({ code }) => code)
        .sort(),
    ).toEqual(['METADATA_PULL_SECRET', 'SCHEMA_VALUE']);
  });
});

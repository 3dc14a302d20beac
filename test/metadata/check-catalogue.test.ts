import { summaries } from '../releases/folder';
import { readWidget } from './widget';

const secret = { name: 'pull', type: 'Opaque', vaultPath: 'p', version: 1, fields: [] };
const release = (more: string) => ({
  'addonimagesets/stage/widget.v1.0.0.yaml': `name: widget.v1.0.0\nindexImage: quay.io/osd-addons/w\nrelatedImages: []\n${more}`,
});
const PULL = 'config: {secrets: [{name: pull, type: Opaque, vaultPath: p, version: 1, fields: []}]}\n';

describe('checkCatalogue', () => {
  it.each([
    ['a pull secret that is a secret', { pullSecretName: 'pull', config: { secrets: [secret] } }, {}],
    ['a pull secret of the release', { addonImageSetVersion: 'latest', pullSecretName: 'pull' }, release(PULL)],
    [
      'a secret for the pull secret of the release',
      { addonImageSetVersion: 'latest', config: { secrets: [secret] } },
      release('pullSecretName: pull\n'),
    ],
    ['startingCSV with a catalogue', { startingCSV: 'widget.v1' }, {}],
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
      { addonImageSetVersion: 'latest', config: { secrets: [{ ...secret, name: 'old' }] }, pullSecretName: 'old' },
      release(PULL),
      ['addon.yaml:35:21 METADATA_PULL_SECRET'],
    ],
    [
      'a pull secret of the release',
      { addonImageSetVersion: 'latest' },
      release('pullSecretName: nope\n'),
      ['widget.v1.0.0.yaml:4:17 METADATA_PULL_SECRET'],
    ],
    [
      "the name of the add-on's own catalogue",
      { additionalCatalogSources: [{ name: 'addon-widget-catalog', image: 'quay.io/a/b' }] },
      {},
      ['addon.yaml:25:15 METADATA_DUPLICATE'],
    ],
    [
      'that name in a release',
      { addonImageSetVersion: 'latest' },
      release('additionalCatalogSources: [{image: quay.io/a/b, name: addon-widget-catalog}]\n'),
      ['widget.v1.0.0.yaml:4:55 METADATA_DUPLICATE'],
    ],
  ])('refuses %s', (_, changes, files, expected) => {
    const { addon, diagnostics } = readWidget(changes, files);
    expect(addon).toBeUndefined();
    expect(summaries(diagnostics)).toEqual(expected);
  });

  it('names the secrets that there are', () => {
    const { diagnostics } = readWidget({ config: { secrets: [secret] }, pullSecretName: 'nope' });
    expect(diagnostics).toMatchObject([{ hint: 'The secrets are: pull.' }]);
  });

  it('drops startingCSV without a catalogue, with a warning', () => {
    const { addon, diagnostics } = readWidget({ addonImageSetVersion: null, startingCSV: 'widget.v1' });
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'METADATA_STARTING_CSV' }]);
    expect(addon?.effective.startingCSV).toBeUndefined();
  });
});

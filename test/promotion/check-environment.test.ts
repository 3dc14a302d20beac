import type { EnvironmentName } from '../../src/environment';
import { checkEnvironment } from '../../src/promotion/check-environment';
import type { AddonImageSet } from '../../src/releases';
import { parseYaml } from '../../src/yaml';
import { digest, lines, makeImageSet } from './fixture';

function check(
  environment: EnvironmentName,
  metadata: string | undefined,
  more: Partial<AddonImageSet> = {},
  addon = 'widget',
): string {
  const source = metadata === undefined ? undefined : parseYaml('addon.yaml', metadata).source;
  const state = { addon, environment, imageSets: new Map(), diagnostics: [], ...(source && { metadata: source }) };
  return lines(checkEnvironment(state, '1.0.0', makeImageSet('1.0.0', more)));
}

const LATEST = 'addonImageSetVersion: latest\n';
const STAGE_IMAGE = `quay.io/osd-addons/widget-stage-index@${digest('a')}`;

test.each<[string, string, Partial<AddonImageSet>, string]>([
  ['a catalog', LATEST, { indexImage: STAGE_IMAGE }, 'indexImage is '],
  [
    'a package',
    LATEST,
    { packageImage: 'quay.io/osd-addons/widget-package:Staging' },
    "by the word 'staging' is not meant for production",
  ],
  ['a related image', LATEST, { relatedImages: ['quay.io/x/y@sha256:1', 'quay.io/integration/z'] }, 'relatedImages[1] is '],
  [
    'a further catalog',
    LATEST,
    { additionalCatalogSources: [{ name: 'more', image: STAGE_IMAGE }] },
    `additionalCatalogSources[more].image is '${STAGE_IMAGE}'`,
  ],
  [
    'the quota',
    `${LATEST}ocmQuotaName: addon-widget-stage\n`,
    {},
    "ocmQuotaName is 'addon-widget-stage', which by the word 'stage'",
  ],
  ['the repository', `${LATEST}quayRepo: quay.io/osd-addons/widget-stage\n`, {}, 'quayRepo is '],
  [
    'a catalog of the metadata',
    `${LATEST}additionalCatalogSources: [{name: a, image: b}, {name: c, image: d/stage}]\n`,
    {},
    'additionalCatalogSources[1].image',
  ],
])('production must not point to %s of stage', (_, metadata, more, problem) => {
  expect(check('production', metadata, more)).toContain('error RELEASE_FOREIGN_ENVIRONMENT: ');
  expect(check('production', metadata, more)).toContain(problem);
  expect(check('stage', metadata, more)).toBe('');
});

test('a word in the name of the add-on, in its id, or in a longer word says nothing', () => {
  expect(check('production', LATEST, { indexImage: 'quay.io/osd-addons/backstage-index' })).toBe('');
  expect(check('production', undefined, { indexImage: 'quay.io/osd-addons/stage-light-index' }, 'stage-light')).toBe('');
  expect(check('production', `${LATEST}id: stage-light\nocmQuotaName: addon-stage-light\n`)).toBe('');
});

test.each([
  [LATEST, ''],
  ['addonImageSetVersion: 1.0.0\n', ''],
  ['addonImageSetVersion: 0.9.0\n', "addonImageSetVersion is '0.9.0'"],
  ['addonImageSetVersion: null\n', 'addonImageSetVersion is null'],
  ['indexImage: quay.io/osd-addons/widget-index:1\n', 'there is no addonImageSetVersion'],
])('metadata that says %j', (metadata, reason) => {
  const warning = `warning RELEASE_NOT_DELIVERED: the release does not reach the clusters of stage: ${reason}`;
  expect(check('stage', metadata)).toBe(reason === '' ? '' : warning);
});

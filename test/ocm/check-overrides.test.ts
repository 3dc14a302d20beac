import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readMetadata } from '../../src/metadata';
import { checkOverrides } from '../../src/ocm/check-overrides';
import { writeAddon } from './widget';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'overrides-'));
});
afterEach(() => fs.rmSync(root, { recursive: true }));

function check(metadata: object, imageSet: object) {
  const { addon } = readMetadata(writeAddon(root, 'widget', metadata, imageSet), 'stage');
  if (!addon) throw new Error('the metadata has errors');
  return checkOverrides(addon);
}

const ENV = { config: { env: [{ name: 'A', value: 'b' }] } };
const CATALOGS = { additionalCatalogSources: [{ name: 'more', image: 'quay.io/a/b' }] };

test.each([
  ['config.env', ENV, { config: { env: [] } }],
  ['additionalCatalogSources', CATALOGS, { additionalCatalogSources: [] }],
])('an empty %s of the release, where the tree keeps that of the metadata', (property, metadata, imageSet) => {
  expect(check(metadata, imageSet)).toEqual([
    expect.objectContaining({
      code: 'OCM_OVERRIDE_EMPTY',
      severity: 'warning',
      message: `${property} is empty here: OCM is told of none, but the tree has those of the metadata`,
      where: { file: expect.stringMatching(/widget\.v1\.0\.0\.yaml$/), line: expect.any(Number), column: expect.any(Number) },
    }),
  ]);
});

test.each<[string, object, object]>([
  ['nothing is overridden', { ...ENV, ...CATALOGS }, {}],
  ['both are empty', { config: { env: [] } }, { config: { env: [] }, additionalCatalogSources: [] }],
  ['the override has values', ENV, { config: { env: [{ name: 'B', value: 'c' }] } }],
  ['parameters are not in the tree', { addOnRequirements: [] }, { addOnRequirements: [] }],
  ['there is no AddonImageSet', { ...ENV, addonImageSetVersion: null }, {}],
])('no word if %s', (_, metadata, imageSet) => {
  expect(check(metadata, imageSet)).toEqual([]);
});

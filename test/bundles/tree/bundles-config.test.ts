import * as path from 'node:path';
import { readBundlesConfig } from '../../../src/bundles/tree/bundles-config';
import { codes, json } from '../widget';
import { withTree } from './tree-folder';

const ADDONS = [{ name: 'widget', environments: ['stage'] }];
const PARAMETER = { id: 'p', name: 'n', description: 'd', value_type: 'string', required: true, editable: true, enabled: true };

const read = (config: unknown) =>
  withTree('widget', { 'config.yaml': json(config) }, (folder) => readBundlesConfig(path.join(folder, 'config.yaml')));

it.each([
  { addons: ADDONS },
  { addons: [{ name: 'widget', environments: [] }] },
  {
    addons: ADDONS,
    ocm: {
      addOnParameters: [PARAMETER],
      addOnRequirements: [],
      subOperators: [],
      config: { env: [{ name: 'A', value: 'b' }] },
      pullSecretName: 'pull-secret',
      additionalCatalogSources: [],
    },
  },
])('takes %j', (config) => {
  expect(read(config)).toEqual({ config, diagnostics: [] });
});

it.each([
  ['no addons', {}, ['error SCHEMA_MISSING_PROPERTY']],
  ['an empty list', { addons: [] }, ['error SCHEMA_VALUE']],
  ['an unknown key', { addons: ADDONS, other: 1 }, ['error SCHEMA_UNKNOWN_PROPERTY']],
  ['an unknown key of an add-on', { addons: [{ ...ADDONS[0], id: 'x' }] }, ['error SCHEMA_UNKNOWN_PROPERTY']],
  ['an add-on without a name', { addons: [{ environments: [] }] }, ['error SCHEMA_MISSING_PROPERTY']],
  ['a path for a name', { addons: [{ name: '../other', environments: [] }] }, ['error SCHEMA_VALUE']],
  ['an unknown environment', { addons: [{ name: 'widget', environments: ['prod'] }] }, ['error SCHEMA_VALUE']],
  ['an environment twice', { addons: [{ name: 'widget', environments: ['stage', 'stage'] }] }, ['error SCHEMA_VALUE']],
  ['an add-on twice', { addons: [...ADDONS, ...ADDONS] }, ['error BUNDLES_CONFIG_ADDON_TWICE']],
  ['an unknown key of ocm', { addons: ADDONS, ocm: { indexImage: 'x' } }, ['error SCHEMA_UNKNOWN_PROPERTY']],
  [
    'a parameter without an id',
    { addons: ADDONS, ocm: { addOnParameters: [{ ...PARAMETER, id: undefined }] } },
    ['error SCHEMA_MISSING_PROPERTY'],
  ],
  ['a list', [], ['error SCHEMA_TYPE']],
])('refuses %s', (_, config, expected) => {
  const { config: found, diagnostics } = read(config);
  expect(codes(diagnostics)).toEqual(expected);
  expect(found).toBeUndefined();
});

import type { AddonMetadata } from '../../src/metadata';
import { versionBody } from '../../src/ocm/version-body';
import { type AddOnRequirement, Release, type ReleaseProps } from '../../src/releases';
import { CATALOG, parameter, WIDGET } from './widget';

function bodyOf(
  metadata: Partial<AddonMetadata> = {},
  release: ReleaseProps = {},
  service: 'addons_mgmt' | 'clusters_mgmt' = 'addons_mgmt',
) {
  return versionBody({ ...WIDGET, ...metadata }, Release.of({ catalogImage: CATALOG, ...release }), '1.0.0', service);
}

const BODY = bodyOf();

test('the least metadata and release make exactly these fields', () => {
  expect(BODY).toEqual({
    id: '1.0.0',
    enabled: true,
    channel: 'stable',
    source_image: CATALOG,
    additional_catalog_sources: [],
    config: { add_on_environment_variables: [], add_on_secret_propagations: [] },
    parameters: { items: [] },
    requirements: [],
    sub_operators: [],
  });
});

const requirement = (id: string): AddOnRequirement => ({ id, resource: 'addon', data: { id }, enabled: true });
const subOperator = (name: string) => ({ operator_name: name, operator_namespace: 'redhat-sub', enabled: true });
const secret = (name: string) => ({ name, type: 'Opaque', vaultPath: 'a/b', version: 1, fields: ['c'] });
const catalog = (name: string) => ({ name, image: `quay.io/a/${name}` });

describe('a value of the release takes the place of that of the metadata, also if it is empty', () => {
  const env = (name?: string) => ({
    config: { ...BODY.config, add_on_environment_variables: name === undefined ? [] : [{ id: '0', name, value: 'v' }] },
  });
  const secrets = (name?: string) => ({
    config: {
      ...BODY.config,
      add_on_secret_propagations:
        name === undefined ? [] : [{ id: '0', source_secret: `widget-${name}`, destination_secret: name }],
    },
  });
  const catalogs = (name?: string) => ({
    additional_catalog_sources: name === undefined ? [] : [{ id: '0', ...catalog(name) }],
  });
  const parameters = (id?: string) => ({
    parameters: { items: id === undefined ? [] : [{ ...parameter(id), order: 1 }] },
  });
  const requirements = (id?: string) => ({ requirements: id === undefined ? [] : [requirement(id)] });
  const subOperators = (name?: string) => ({ sub_operators: name === undefined ? [] : [subOperator(name)] });

  test.each<[string, Partial<AddonMetadata>, ReleaseProps, ReleaseProps, (name?: string) => object]>([
    ['env', { config: { env: [{ name: 'a', value: 'v' }] } }, { env: [{ name: 'b', value: 'v' }] }, { env: [] }, env],
    ['secrets', { config: { secrets: [secret('a')] } }, { secrets: [secret('b')] }, { secrets: [] }, secrets],
    [
      'additionalCatalogSources',
      { additionalCatalogSources: [catalog('a')] },
      { additionalCatalogSources: [catalog('b')] },
      { additionalCatalogSources: [] },
      catalogs,
    ],
    ['parameters', { addOnParameters: [parameter('a')] }, { parameters: [parameter('b')] }, { parameters: [] }, parameters],
    [
      'requirements',
      { addOnRequirements: [requirement('a')] },
      { requirements: [requirement('b')] },
      { requirements: [] },
      requirements,
    ],
    [
      'subOperators',
      { subOperators: [subOperator('a')] },
      { subOperators: [subOperator('b')] },
      { subOperators: [] },
      subOperators,
    ],
  ])('%s', (_, metadata, release, empty, expected) => {
    expect(bodyOf(metadata)).toEqual({ ...BODY, ...expected('a') });
    expect(bodyOf({}, release)).toEqual({ ...BODY, ...expected('b') });
    expect(bodyOf(metadata, release)).toEqual({ ...BODY, ...expected('b') });
    expect(bodyOf(metadata, empty)).toEqual({ ...BODY, ...expected() });
  });
});

const FEDERATION = { namespace: 'redhat-widget', portName: 'https', matchNames: ['up'], matchLabels: { app: 'widget' } };
const SENT = { namespace: 'redhat-widget', port_name: 'https', match_names: ['up'], match_labels: { app: 'widget' } };
const STACK = { enabled: true, resources: { requests: { cpu: '100m', memory: '256M' } } };

test.each<[string, Partial<AddonMetadata>, ReleaseProps, object]>([
  ['enabled', { enabled: false }, {}, { enabled: false }],
  ['defaultChannel', { defaultChannel: 'fast' }, {}, { channel: 'fast' }],
  ['packageImage', {}, { packageImage: 'quay.io/a/package' }, { package_image: 'quay.io/a/package' }],
  ['pullSecretName of the metadata', { pullSecretName: 'a' }, {}, { pull_secret_name: 'a' }],
  ['pullSecretName of the release', { pullSecretName: 'a' }, { pullSecretName: 'b' }, { pull_secret_name: 'b' }],
  ['metricsFederation', { metricsFederation: FEDERATION }, {}, { metrics_federation: SENT }],
  ['monitoring, its former name', { monitoring: FEDERATION }, {}, { metrics_federation: SENT }],
  [
    'metricsFederation before monitoring',
    { metricsFederation: FEDERATION, monitoring: { ...FEDERATION, portName: 'old' } },
    {},
    { metrics_federation: SENT },
  ],
  ['monitoringStack', { monitoringStack: STACK }, {}, { monitoring_stack: STACK }],
  ['a stack that is off', { monitoringStack: { enabled: false } }, {}, { monitoring_stack: { enabled: false } }],
])('%s', (_, metadata, release, expected) => {
  expect(bodyOf(metadata, release)).toEqual({ ...BODY, ...expected });
});

test('a package alone has no catalogue', () => {
  const release = Release.of({ packageImage: 'quay.io/a/package' });
  const { source_image, ...others } = BODY;
  expect(source_image).toBe(CATALOG);
  expect(versionBody(WIDGET, release, '1.0.0', 'addons_mgmt')).toEqual({ ...others, package_image: 'quay.io/a/package' });
});

test('clusters_mgmt has no field for monitoring, and its own name for the list of secrets', () => {
  const { config, ...others } = BODY;
  expect(config).toHaveProperty('add_on_secret_propagations');
  expect(bodyOf({ metricsFederation: FEDERATION, monitoringStack: STACK }, {}, 'clusters_mgmt')).toEqual({
    ...others,
    config: { add_on_environment_variables: [], secret_propagations: [] },
  });
});

import type { AddonMetadata } from '../../src/metadata';
import { addonBody } from '../../src/ocm/addon-body';
import type { AddOnRequirement } from '../../src/releases';
import { parameter, WIDGET } from './widget';

const BODY = addonBody(WIDGET, false, 'addons_mgmt');

test('the least metadata makes exactly these fields', () => {
  expect(BODY).toEqual({
    id: 'widget',
    name: 'Widget',
    description: 'Makes widgets.',
    icon: WIDGET.icon,
    label: 'api.openshift.com/addon-widget',
    enabled: true,
    install_mode: 'own_namespace',
    target_namespace: 'redhat-widget',
    namespaces: [{ name: 'redhat-widget', labels: {} }],
    operator_name: 'widget-operator',
    resource_name: 'addon-widget',
    resource_cost: 1,
    config: { add_on_environment_variables: [], add_on_secret_propagations: [] },
    parameters: { items: [] },
    requirements: [],
    sub_operators: [],
  });
});

const PARAMETER = parameter('size');
const REQUIREMENT: AddOnRequirement = { id: 'cpu', resource: 'cluster', data: { 'compute.cpu': 4 }, enabled: true };
const SUB_OPERATOR = { operator_name: 'sub', operator_namespace: 'redhat-sub', enabled: true };
const CREDENTIALS = { name: 'creds', namespace: 'redhat-widget', service_account: 'sa', policy_permissions: ['s3:GetObject'] };
const SECRET = { name: 'pull', type: 'Opaque', vaultPath: 'a/b', version: 1, fields: ['c'] };

test.each<[keyof AddonMetadata, Partial<AddonMetadata>, object]>([
  ['id', { id: 'gadget' }, { id: 'gadget' }],
  ['name', { name: 'Gadget' }, { name: 'Gadget' }],
  ['description', { description: 'Ämter\n' }, { description: 'Ämter\n' }],
  ['link', { link: 'https://docs.example.com/' }, { docs_link: 'https://docs.example.com/' }],
  ['icon', { icon: 'AAAA' }, { icon: 'AAAA' }],
  ['label', { label: 'api.openshift.com/addon-x' }, { label: 'api.openshift.com/addon-x' }],
  ['enabled', { enabled: false }, { enabled: false }],
  ['hasExternalResources', { hasExternalResources: false }, { has_external_resources: false }],
  ['managedService', { managedService: false }, { managed_service: false }],
  ['installMode', { installMode: 'AllNamespaces' }, { install_mode: 'all_namespaces' }],
  ['targetNamespace', { targetNamespace: 'other' }, { target_namespace: 'other' }],
  [
    'namespaces',
    { namespaces: ['b', 'a'] },
    {
      namespaces: [
        { name: 'b', labels: {} },
        { name: 'a', labels: {} },
      ],
    },
  ],
  ['namespaceLabels', { namespaceLabels: { k: 'v' } }, { namespaces: [{ name: 'redhat-widget', labels: { k: 'v' } }] }],
  [
    'namespaceAnnotations',
    { namespaceAnnotations: { k: 'v' } },
    { namespaces: [{ name: 'redhat-widget', labels: {}, annotations: { k: 'v' } }] },
  ],
  ['commonLabels', { commonLabels: {} }, { common_labels: {} }],
  ['commonAnnotations', { commonAnnotations: { k: 'v' } }, { common_annotations: { k: 'v' } }],
  ['operatorName', { operatorName: 'op' }, { operator_name: 'op' }],
  ['ocmQuotaName', { ocmQuotaName: 'quota' }, { resource_name: 'quota' }],
  ['ocmQuotaCost', { ocmQuotaCost: 0 }, { resource_cost: 0 }],
  ['credentialsRequests', { credentialsRequests: [CREDENTIALS] }, { credentials_requests: [CREDENTIALS] }],
  [
    'config',
    { config: { env: [{ name: 'A', value: '  b\n' }], secrets: [SECRET] } },
    {
      config: {
        add_on_environment_variables: [{ id: '0', name: 'A', value: '  b\n' }],
        add_on_secret_propagations: [{ id: '0', source_secret: 'widget-pull', destination_secret: 'pull' }],
      },
    },
  ],
  ['addOnParameters', { addOnParameters: [PARAMETER] }, { parameters: { items: [{ ...PARAMETER, order: 1 }] } }],
  ['addOnRequirements', { addOnRequirements: [REQUIREMENT] }, { requirements: [REQUIREMENT] }],
  ['subOperators', { subOperators: [SUB_OPERATOR] }, { sub_operators: [SUB_OPERATOR] }],
])('%s', (_, change, expected) => {
  expect(addonBody({ ...WIDGET, ...change }, false, 'addons_mgmt')).toEqual({ ...BODY, ...expected });
});

test.each<[keyof AddonMetadata, Partial<AddonMetadata>]>([
  ['addonOwner', { addonOwner: 'Other <other@redhat.com>' }],
  ['addonNotifications', { addonNotifications: ['Other <other@redhat.com>'] }],
  ['quayRepo', { quayRepo: 'quay.io/osd-addons/other' }],
  ['testHarness', { testHarness: 'quay.io/other/harness' }],
  ['defaultChannel', { defaultChannel: 'beta' }],
  ['indexImage', { indexImage: 'quay.io/osd-addons/widget' }],
  ['pullSecretName', { pullSecretName: 'pull' }],
  ['additionalCatalogSources', { additionalCatalogSources: [{ name: 'more', image: 'quay.io/a/b' }] }],
  ['startingCSV', { startingCSV: 'widget.v1' }],
  ['syncsetMigration', { syncsetMigration: 'step 1' }],
  ['metricsFederation', { metricsFederation: { namespace: 'n', portName: 'p', matchNames: [], matchLabels: {} } }],
  ['monitoringStack', { monitoringStack: { enabled: true } }],
  ['bundleParameters', { bundleParameters: {} }],
  ['extraResources', { extraResources: ['a.yaml.j2'] }],
])('%s is nothing of an add-on in OCM', (_, change) => {
  expect(addonBody({ ...WIDGET, ...change }, false, 'addons_mgmt')).toEqual(BODY);
});

test('what a version has is left out if there is one, but addons_mgmt is told the parameters', () => {
  const all = { ...WIDGET, addOnParameters: [PARAMETER], addOnRequirements: [REQUIREMENT], subOperators: [SUB_OPERATOR] };
  const fields = (service: 'addons_mgmt' | 'clusters_mgmt') => {
    const { parameters, requirements, sub_operators } = addonBody(all, true, service);
    return { parameters, requirements, sub_operators };
  };
  expect(fields('addons_mgmt')).toEqual({ parameters: { items: [{ ...PARAMETER, order: 1 }] } });
  expect(fields('clusters_mgmt')).toEqual({});
});

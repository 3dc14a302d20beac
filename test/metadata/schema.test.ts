import Ajv from 'ajv';
import addonSchema from '../../schema/addon.schema.json';
import imageSetSchema from '../../schema/addonimageset.schema.json';
import type { AddonMetadata } from '../../src/metadata';
import type { AddonImageSet } from '../../src/releases';
import { readWidget, WIDGET, widget } from './widget';

const FIELDS: Record<keyof AddonMetadata, true> = {
  addOnParameters: true,
  addOnRequirements: true,
  addonImageSetVersion: true,
  addonNotifications: true,
  addonOwner: true,
  additionalCatalogSources: true,
  bundleParameters: true,
  commonAnnotations: true,
  commonLabels: true,
  config: true,
  credentialsRequests: true,
  deadmanssnitch: true,
  defaultChannel: true,
  description: true,
  enabled: true,
  extraResources: true,
  hasExternalResources: true,
  icon: true,
  id: true,
  indexImage: true,
  installMode: true,
  label: true,
  link: true,
  managedService: true,
  metricsFederation: true,
  monitoring: true,
  monitoringStack: true,
  name: true,
  namespaceAnnotations: true,
  namespaceLabels: true,
  namespaces: true,
  ocmQuotaCost: true,
  ocmQuotaName: true,
  operatorName: true,
  pagerduty: true,
  pullSecretName: true,
  quayRepo: true,
  startingCSV: true,
  subOperators: true,
  syncsetMigration: true,
  targetNamespace: true,
  testHarness: true,
};

const IMAGE_SET_FIELDS: Record<keyof AddonImageSet, true> = {
  addOnParameters: true,
  addOnRequirements: true,
  additionalCatalogSources: true,
  config: true,
  extractContent: true,
  indexImage: true,
  name: true,
  packageImage: true,
  pullSecretName: true,
  relatedImages: true,
  subOperators: true,
};

describe('the published schemas', () => {
  it.each([
    ['addon', addonSchema],
    ['addonimageset', imageSetSchema],
  ])('%s is a JSON Schema draft-07', (_, schema) => {
    const ajv = new Ajv();
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('describe exactly the fields of the types', () => {
    expect(Object.keys(addonSchema.properties).sort()).toEqual(Object.keys(FIELDS).sort());
    expect(Object.keys(addonSchema.properties)).toHaveLength(42);
    expect(Object.keys(imageSetSchema.properties).sort()).toEqual(Object.keys(IMAGE_SET_FIELDS).sort());
  });

  it('explain every property, so that editors can', () => {
    const unexplained: string[] = [];
    const visit = (schema: unknown, place: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [name, property] of Object.entries('properties' in schema ? Object(schema.properties) : {})) {
        const isExplained =
          typeof property === 'object' && property !== null && ('description' in property || '$ref' in property);
        if (!isExplained) unexplained.push(`${place}.${name}`);
      }
      for (const [key, part] of Object.entries(schema)) if (!['if', 'then', 'else'].includes(key)) visit(part, `${place}.${key}`);
    };
    visit(addonSchema, 'addon');
    visit(imageSetSchema, 'addonimageset');
    expect(unexplained).toEqual([]);
  });
});

describe('the rules of the published schemas', () => {
  it('all say in words what they want', () => {
    const speechless: string[] = [];
    const visit = (schema: unknown, place: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if (('pattern' in schema || 'format' in schema) && !('x-expects' in schema)) speechless.push(place);
      for (const [key, part] of Object.entries(schema)) visit(part, `${place}.${key}`);
    };
    visit(addonSchema, 'addon');
    visit(imageSetSchema, 'addonimageset');
    expect(speechless).toEqual([]);
  });
});

describe('addon.schema.json', () => {
  it.each([
    ['a digit in quayRepo', { quayRepo: 'quay.io/osd-addons/widget2' }],
    ['a digest in testHarness', { testHarness: `quay.io/a/b:1@sha256:${'a'.repeat(64)}` }],
    ['lines and blanks in env', { config: { env: [{ name: 'A', value: '  one\ntwo\n' }] } }],
    ['an empty label value', { namespaceLabels: { a: '' }, commonLabels: { 'b.c/d': '' } }],
    ['a namespace of digits', { targetNamespace: '007', namespaces: ['007'] }],
    [
      'a selector',
      { deadmanssnitch: { tags: ['t1'], clusterDeploymentSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } } },
    ],
    ['several owners', { addonOwner: 'A B <a@redhat.com>,C <c.d@redhat.com>' }],
    ['a link with anchor and escape', { link: 'https://docs.example.com/a%20b?c=d#top' }],
    [
      'all data of a machine pool',
      {
        addOnRequirements: [
          {
            id: 'a',
            resource: 'machine_pool',
            enabled: true,
            data: { replicas: 2, instance_type: ['m5'], taints: [{ key: 'k' }] },
          },
        ],
      },
    ],
    [
      'anything of another add-on',
      { addOnRequirements: [{ id: 'a', resource: 'addon', enabled: true, data: { id: 'b', other: [1] } }] },
    ],
  ])('accepts %s', (_, changes) => {
    expect(readWidget(changes).diagnostics).toEqual([]);
    expect(readWidget(changes).addon?.metadata).toEqual(widget(changes));
  });

  const option = { name: 'n', value: 'v' };
  const parameter = { id: 'p', name: 'n', description: 'd', value_type: 'string', required: true, editable: true, enabled: true };
  it.each([
    ['id on', { id: 'on' }, 'id must be 2 to 32'],
    ['id 12', { id: '12' }, 'id must be 2 to 32'],
    ['id y', { id: 'y' }, 'id must be 2 to 32'],
    ['id Widget', { id: 'Widget' }, 'id must be 2 to 32'],
    ['id of 33 characters', { id: 'a'.repeat(33) }, 'id must be 2 to 32'],
    ['id with a last hyphen', { id: 'a-' }, 'id must be 2 to 32'],
    ['a foreign quayRepo', { quayRepo: 'docker.io/a/b' }, 'quayRepo must be an image repository below quay.io/osd-addons/'],
    ['a foreign owner', { addonOwner: 'A <a@example.com>' }, 'addonOwner must be'],
    ['a namespace that is no DNS label', { namespaces: ['redhat-widget', 'a.b'] }, 'namespaces[1] must be a DNS label'],
    ['a label key', { commonLabels: { 'a b': 'c' } }, "commonLabels: the key 'a b' must be a qualified name"],
    ['a label value', { namespaceLabels: { a: 'b/c' } }, 'namespaceLabels.a must be empty or at most 63'],
    ['an empty env value', { config: { env: [{ name: 'A', value: '' }] } }, 'config.env[0].value must not be empty'],
    ['an index image that is none', { indexImage: 'quay.io/osd-addons/a@sha256:12' }, 'indexImage must be'],
    ['an unquoted version', { addonImageSetVersion: 1.5 }, 'addonImageSetVersion must be text or null, but is the number 1.5'],
    ['another version', { addonImageSetVersion: 'newest' }, "addonImageSetVersion must be 'latest', null or a version"],
    ['an unknown channel', { defaultChannel: 'stabel' }, 'defaultChannel must be one of'],
    ['a negative quota', { ocmQuotaCost: -1 }, 'ocmQuotaCost must be >= 0'],
    [
      'a selector with other keys',
      { deadmanssnitch: { tags: [], clusterDeploymentSelector: { flag: true } } },
      "deadmanssnitch.clusterDeploymentSelector: unknown property 'flag'",
    ],
    [
      'a selector of everything',
      { deadmanssnitch: { tags: [], clusterDeploymentSelector: {} } },
      'deadmanssnitch.clusterDeploymentSelector must not be empty',
    ],
    [
      'a selector without values',
      { deadmanssnitch: { tags: [], clusterDeploymentSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } } },
      "the property 'values' is missing",
    ],
    [
      'Exists with values',
      {
        deadmanssnitch: {
          tags: [],
          clusterDeploymentSelector: { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] },
        },
      },
      'values must be left out',
    ],
    ['empty resources', { monitoringStack: { enabled: true, resources: {} } }, 'monitoringStack.resources must not be empty'],
    [
      'a quantity',
      { monitoringStack: { enabled: true, resources: { limits: { cpu: 'a lot', memory: '1G' } } } },
      'monitoringStack.resources.limits.cpu must be a Kubernetes quantity',
    ],
    [
      'id in the data of a cluster',
      { addOnRequirements: [{ id: 'a', resource: 'cluster', enabled: true, data: { id: 'b' } }] },
      "addOnRequirements[0].data: unknown property 'id'",
    ],
    [
      'a direction without options',
      { addOnParameters: [{ ...parameter, editable_direction: 'up' }] },
      "addOnParameters[0]: the property 'options' is missing",
    ],
    [
      'an option without requirements',
      { addOnParameters: [{ ...parameter, value_type: 'resource_requirement', options: [option] }] },
      "addOnParameters[0].options[0]: the property 'requirements' is missing",
    ],
    [
      'an old secret',
      {
        config: {
          secrets: [{ name: 'abc', type: 'Opaque', vaultPath: 'p', version: 1, fields: [], destinationSecretName: 'x' }],
        },
      },
      "config.secrets[0]: the property 'destinationSecretName' does not exist any more",
    ],
  ])('refuses %s', (_, changes, message) => {
    const { addon, diagnostics } = readWidget(changes);
    expect(addon).toBeUndefined();
    expect(diagnostics.map((each) => each.message)).toEqual([expect.stringContaining(message)]);
  });

  it.each(['channels', 'pullSecret', 'manualInstallPlanApproval', 'subscriptionConfig'])('tells what replaced %s', (name) => {
    expect(readWidget({ [name]: 'x' }).diagnostics).toMatchObject([
      { code: 'SCHEMA_REMOVED_PROPERTY', hint: expect.stringMatching(/\S/) },
    ]);
  });

  it.each(addonSchema.required)('wants %s', (name) => {
    expect(readWidget({ [name]: undefined }).diagnostics).toMatchObject([
      { code: 'SCHEMA_MISSING_PROPERTY', message: `the property '${name}' is missing`, where: { line: 1, column: 1 } },
    ]);
  });

  it('wants 18 properties, which the widget has', () => {
    expect(addonSchema.required).toHaveLength(18);
    expect(Object.keys(WIDGET)).toEqual(expect.arrayContaining(addonSchema.required));
  });
});

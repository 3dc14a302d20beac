import { ApiObject, App, JsonPatch } from 'cdk8s';
import * as fc from 'fast-check';
import { type Addon, type AddonProps, Delivery, SyncSetMigration } from '../../src/addon';
import { clusterLabel } from '../../src/hive';
import { Release, type ReleaseProps } from '../../src/releases';
import { DIGEST, listOf, makeAddon, PACKAGE_RELEASE } from './fixture';

const IMAGES: ReleaseProps = {
  version: '1.0.0',
  catalogImage: `quay.io/a/index@${DIGEST}`,
  packageImage: `quay.io/a/package@${DIGEST}`,
};
const OLDER = Release.of({ version: '0.9.0', catalogImage: `quay.io/a/old@${DIGEST}`, env: [{ name: 'OLD', value: 'yes' }] });

/** What an author does to the objects of an add-on. */
const WORK: Readonly<Record<string, (addon: Addon) => void>> = {
  adds: ({ cluster }) => new ApiObject(cluster, 'more', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'more' } }),
  addsFirst: ({ cluster }) => new ApiObject(cluster, 'ns', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'more' } }),
  addsBelow: ({ cluster }) =>
    new ApiObject(cluster.node.children[0] ?? cluster, 'below', {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'below' },
    }),
  patches: ({ cluster }) => ApiObject.of(cluster.node.findChild('operator-group')).addJsonPatch(JsonPatch.remove('/spec')),
  labels: ({ cluster }) => ApiObject.of(cluster.node.findChild('operator-group')).metadata.addLabel('mine', 'yes'),
  annotates: ({ cluster }) => ApiObject.of(cluster.node.findChild('operator-group')).metadata.addAnnotation('mine', 'yes'),
  finalizes: ({ cluster }) => ApiObject.of(cluster.node.findChild('operator-group')).metadata.addFinalizers('mine/yes'),
  owns: ({ cluster }) =>
    ApiObject.of(cluster.node.findChild('operator-group')).metadata.addOwnerReference({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: 'more',
      uid: 'u',
    }),
  removes: ({ cluster }) => cluster.node.tryRemoveChild('namespace-redhat-widget'),
  templates: ({ cluster }) =>
    new ApiObject(cluster, 'facts', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'facts' },
      data: { id: clusterLabel('api.openshift.com/id'), braces: '{{ x }}' },
    }),
};

const props: fc.Arbitrary<Partial<AddonProps>> = fc.record(
  {
    env: fc.constant([{ name: 'MODE', value: '{{ on }}' }]),
    pullSecretName: fc.constant('pull'),
    additionalCatalogSources: fc.constant([{ name: 'extra', image: 'quay.io/a/extra:latest' }]),
    commonLabels: fc.constant({ team: 'widgets' }),
    startingCsv: fc.constant('widget.v1'),
  },
  { requiredKeys: [] },
);

const release: fc.Arbitrary<ReleaseProps> = fc.record(
  {
    catalogImage: fc.constantFrom(IMAGES.catalogImage, 'quay.io/a/index:latest'),
    packageImage: fc.constant(IMAGES.packageImage),
    env: fc.constant([{ name: 'A', value: 'b' }]),
    pullSecretName: fc.constant('theirs'),
    additionalCatalogSources: fc.constant([{ name: 'theirs', image: 'quay.io/a/extra:latest' }]),
  },
  { requiredKeys: ['catalogImage'] },
);

test('the content of an equal release is that of the own one, whatever the author did', () => {
  fc.assert(
    fc.property(props, release, fc.subarray(Object.keys(WORK)), (given, images, work) => {
      const addon = makeAddon({ ...given, release: Release.of(images) });
      for (const name of work) WORK[name]?.(addon);
      const { spec } = addon.contentOf(Release.of(images));
      expect(JSON.stringify(spec)).toBe(JSON.stringify(addon.contentOf().spec));
      expect(Object(Object(addon.installSet.node.defaultChild).toJson()).spec).toMatchObject(spec);
    }),
  );
});

test('another release has the objects of its own, and all that the author did', () => {
  const addon = makeAddon({ release: Release.of(IMAGES), pullSecretName: 'pull', env: [{ name: 'A', value: 'b' }] });
  for (const work of Object.values(WORK)) work(addon);
  const { spec, problems } = addon.contentOf(OLDER);
  const { resources } = spec;
  expect(listOf(resources)).toEqual([
    'Namespace more',
    'OperatorGroup redhat-widget/redhat-layered-product-og',
    'CatalogSource redhat-widget/addon-widget-catalog',
    'NetworkPolicy redhat-widget/addon-widget-catalogs',
    'Subscription redhat-widget/addon-widget',
    'ConfigMap redhat-widget/more',
    'ConfigMap redhat-widget/facts',
  ]);
  expect(spec.enableResourceTemplates).toBe(true);
  expect(problems).toEqual([]);
  expect(resources[1]).toEqual({
    apiVersion: 'operators.coreos.com/v1',
    kind: 'OperatorGroup',
    metadata: {
      name: 'redhat-layered-product-og',
      namespace: 'redhat-widget',
      labels: { mine: 'yes' },
      annotations: { mine: 'yes' },
      finalizers: ['mine/yes'],
      ownerReferences: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'more', uid: 'u' }],
    },
  });
  expect(resources[2]).toMatchObject({ spec: { image: OLDER.catalogImage, secrets: ['pull'] } });
  expect(resources[4]).toMatchObject({ spec: { config: { env: OLDER.env } } });
  expect(resources.at(-1)).toMatchObject({ data: { braces: '{{ "{{" }} x }}' } });
});

test('an Addon of addon-operator is that of the other release', () => {
  const addon = makeAddon({ release: Release.of(IMAGES), delivery: Delivery.ADDON_OPERATOR });
  expect(addon.contentOf(OLDER).spec.resources).toMatchObject([
    { kind: 'Addon', spec: { version: '0.9.0', install: { type: 'OLMOwnNamespace' } } },
  ]);
});

test('is found out once as soon as synthesis begins, and not before', () => {
  const addon = makeAddon({ release: Release.of(IMAGES) });
  const contents = [addon.contentOf(), addon.contentOf(OLDER)];
  const before = contents.map(({ spec }) => spec.resources.length);
  WORK['adds']?.(addon);
  expect(contents.map(({ spec }) => spec.resources.length)).toEqual(before.map((count) => count + 1));
  App.of(addon).node.lock();
  for (const content of contents) expect(content.spec).toBe(content.spec);
  expect(addon.contentOf(OLDER)).toBe(contents[1]);
});

test('brings the cluster facts that a package needs', () => {
  const addon = makeAddon({ release: OLDER });
  addon.contentOf(PACKAGE_RELEASE);
  expect(App.of(addon).node.children.map(({ node }) => node.id)).toEqual(['stage-widget', 'stage-cluster-facts']);
});

test('tells what is wrong with the release, and not what is wrong with the add-on in any', () => {
  const addon = makeAddon({ release: Release.of(IMAGES), channel: '', label: 'other' });
  const env = [{ name: '0', value: '' }];
  const { problems } = addon.contentOf(Release.of({ ...IMAGES, catalogImage: 'quay.io/a/index:latest', env }));
  expect(problems.map(({ code, subject }) => [code, subject])).toEqual([
    ['IMAGE_NOT_PINNED', 'addon-widget/catalog'],
    ['ENV_NAME_INVALID', 'addon-widget/subscription'],
  ]);
  expect(addon.contentOf().problems).toEqual([]);
});

test('a release that cannot be read says why', () => {
  const addon = makeAddon({ release: Release.of(IMAGES) });
  const unknown = Release.of(IMAGES).sibling('9.9.9');
  expect(addon.contentOf(unknown).problems).toMatchObject([{ code: 'RELEASE_NOT_FOUND' }]);
});

test('says what an installation has to know', () => {
  const parameters = [
    { id: 'size', name: 'Size', description: '', value_type: 'string', required: true, editable: true, enabled: true },
  ] as const;
  const addon = makeAddon({
    release: Release.of({ ...IMAGES, requirements: [] }),
    parameters,
    requirements: [{ id: 'r', resource: 'cluster', data: {}, enabled: true }],
    quota: { name: 'addon-widget', cost: 2 },
    migration: SyncSetMigration.STEP_4_ENABLE_SYNCSET,
    deadMansSnitch: { tags: ['t'] },
  });
  expect(addon.definitionsOf()).toEqual({ parameters, requirements: [], subOperators: [] });
  expect(addon.definitionsOf(OLDER).requirements).toHaveLength(1);
  expect(addon).toMatchObject({
    packageName: 'widget',
    quota: { cost: 2 },
    migration: SyncSetMigration.STEP_4_ENABLE_SYNCSET,
    hasAlerting: true,
    selectsClusters: false,
  });
  expect(makeAddon()).toMatchObject({ release: undefined, quota: undefined, migration: undefined, hasAlerting: false });
});

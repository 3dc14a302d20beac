import { App, Testing, Yaml } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Addon, Delivery, SyncSetMigration } from '../../src/addon';
import { Environment } from '../../src/environment';
import { ResourceApplyMode } from '../../src/hive';
import { InstallMode } from '../../src/olm';
import { Release } from '../../src/releases';
import { CATALOG_RELEASE, codesOf, DIGEST, listOf, makeAddon, PACKAGE_RELEASE, SCRATCH_RELEASE } from './fixture';

test('an add-on with everything, as stock cdk8s renders it', () => {
  const addon = makeAddon({
    release: Release.of({
      version: '1.2.0',
      catalogImage: `quay.io/a/index@${DIGEST}`,
      packageImage: `quay.io/a/package@${DIGEST}`,
    }),
    commonLabels: { team: 'widgets' },
    env: [{ name: 'MODE', value: 'on' }],
    pullSecretName: 'pull',
    additionalCatalogSources: [{ name: 'extra', image: 'quay.io/a/extra:latest' }],
    metricsFederation: {
      namespace: 'redhat-widget',
      portName: 'metrics',
      matchNames: ['widgets'],
      matchLabels: { app: 'widget' },
    },
    pagerDuty: { escalationPolicy: 'PA12345', resolveTimeout: 7200 },
    deadMansSnitch: { tags: ['widget-stage'] },
  });
  expect(Yaml.stringify(...Testing.synth(addon))).toMatchSnapshot();
});

test('objects in `cluster` land in the install set, in the target namespace', () => {
  const addon = makeAddon({ release: CATALOG_RELEASE });
  new k8s.KubeConfigMap(addon.cluster, 'settings', { metadata: { name: 'settings' } });
  new k8s.KubeClusterRole(addon.cluster, 'role', { metadata: { name: 'reader' } });
  expect(listOf(addon.installSet.resources).slice(-2)).toEqual(['ConfigMap redhat-widget/settings', 'ClusterRole reader']);
});

test('objects in the add-on land on the hub', () => {
  const addon = makeAddon({ release: CATALOG_RELEASE });
  new k8s.KubeConfigMap(addon, 'settings', { metadata: { name: 'settings', namespace: 'hive' } });
  expect(Testing.synth(addon).map(({ kind }) => kind)).toEqual(['SelectorSyncSet', 'SelectorSyncSet', 'ConfigMap']);
});

test('a catalog image that does not serve itself is served by OLM', () => {
  const catalogs = makeAddon({ release: SCRATCH_RELEASE }).installSet.resources.filter(({ kind }) => kind === 'CatalogSource');
  expect(catalogs).toEqual([
    expect.objectContaining({
      spec: expect.objectContaining({ grpcPodConfig: { extractContent: { catalogDir: '/configs' } } }),
    }),
  ]);
});

test('an add-on that is being on-boarded has no catalog, NetworkPolicy or Subscription', () => {
  expect(listOf(makeAddon().installSet.resources)).toEqual([
    'Namespace redhat-widget',
    'OperatorGroup redhat-widget/redhat-layered-product-og',
  ]);
});

test('a package without a catalog has no objects of OLM', () => {
  expect(listOf(makeAddon({ release: PACKAGE_RELEASE }).installSet.resources)).toEqual([
    'Namespace redhat-widget',
    'ClusterObjectTemplate widget',
  ]);
});

test('a package that reads facts brings the set of facts along, once for all add-ons of the environment', () => {
  const app = new App({ outdir: 'unused' });
  makeAddon({ release: PACKAGE_RELEASE }, 'widget', app);
  makeAddon({ release: PACKAGE_RELEASE, targetNamespace: 'redhat-gadget' }, 'gadget', app);
  makeAddon({ release: PACKAGE_RELEASE, environment: Environment.PRODUCTION }, 'widget', app);
  expect(app.node.children.map(({ node }) => node.id)).toEqual([
    'stage-widget',
    'stage-cluster-facts',
    'stage-gadget',
    'production-widget',
    'production-cluster-facts',
  ]);
});

test('the package reads the alerting secrets where the integrations deliver them', () => {
  const addon = makeAddon({
    release: PACKAGE_RELEASE,
    pagerDuty: { escalationPolicy: 'PA1', secretName: 'pager', secretNamespace: 'redhat-alerts' },
    deadMansSnitch: { tags: ['t'], secretName: 'snitch' },
  });
  const template = addon.installSet.resources.find(({ kind }) => kind === 'ClusterObjectTemplate');
  const { sources } = Object(template?.['spec']);
  expect(sources).toContainEqual(
    expect.objectContaining({ kind: 'Secret', name: 'pager', namespace: 'redhat-alerts', optional: true }),
  );
  expect(sources).toContainEqual(
    expect.objectContaining({ kind: 'Secret', name: 'snitch', namespace: 'redhat-widget', optional: true }),
  );
});

test('what a release says wins over the props, if it says anything', () => {
  const env = (release: Release) =>
    Object(
      makeAddon({ release, env: [{ name: 'A', value: 'props' }] }).installSet.resources.find(
        ({ kind }) => kind === 'Subscription',
      ),
    ).spec.config.env;
  const images = { version: '1.0.0', catalogImage: `quay.io/a/index@${DIGEST}` };
  expect(env(Release.of({ ...images, env: [{ name: 'A', value: 'release' }] }))).toEqual([{ name: 'A', value: 'release' }]);
  expect(env(Release.of({ ...images, env: [] }))).toEqual([{ name: 'A', value: 'props' }]);
});

test('addon-operator gets an Addon and nothing else: it makes the rest itself', () => {
  const addon = makeAddon({ release: CATALOG_RELEASE, delivery: Delivery.ADDON_OPERATOR, commonLabels: { team: 'a' } });
  expect(listOf(addon.installSet.resources)).toEqual(['Addon widget']);
  expect(Yaml.stringify(addon.installSet.resources[0])).toMatchSnapshot();
  expect(codesOf(addon)).toEqual([]);
});

test.each([
  [{}, 'Sync', 'true'],
  [{ applyMode: ResourceApplyMode.UPSERT }, 'Upsert', 'true'],
  [{ migration: SyncSetMigration.STEP_3_CHANGE_LABEL }, 'Upsert', 'migrated'],
])('%j: the install set is in mode %s for clusters with the label %s', (props, mode, value) => {
  const { installSet } = makeAddon(props);
  expect(installSet.applyMode).toBe(mode);
  expect(installSet.clusterDeploymentSelector).toEqual({ matchLabels: { 'api.openshift.com/addon-widget': value } });
});

test('all namespaces: the OperatorGroup has no spec', () => {
  const { resources } = makeAddon({ installMode: InstallMode.ALL_NAMESPACES }).installSet;
  expect(resources.find(({ kind }) => kind === 'OperatorGroup')).not.toHaveProperty('spec');
});

test('isAddon tells add-ons from other charts', () => {
  const addon = makeAddon();
  expect(Addon.isAddon(addon)).toBe(true);
  expect(Addon.isAddon(addon.cluster)).toBe(false);
});

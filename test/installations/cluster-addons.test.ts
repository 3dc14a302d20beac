import * as path from 'node:path';
import { ApiObject } from 'cdk8s';
import * as fc from 'fast-check';
import type { Addon } from '../../src/addon';
import { SyncSetMigration } from '../../src/addon';
import { clusterLabel } from '../../src/hive';
import { ClusterAddons, type ClusterSettings, type InstallationSettings } from '../../src/installations';
import type { KubernetesObject } from '../../src/kubernetes';
import { Release } from '../../src/releases';
import { renderObject } from '../../src/render';
import type { AddonsApp } from '../../src/synth';
import { inTemporaryFolder } from '../synth/fixture';
import { appWithWidget, codesOf, imageOf, imageSets, installable, STAGE, settings, writeFiles } from './fixture';

/** The objects of a cluster, once its app is being synthesized. */
function objectsOf(app: AddonsApp, cluster: ClusterSettings): KubernetesObject[] {
  const chart = new ClusterAddons(app, 'acme-1', { environment: STAGE, ...cluster });
  app.node.lock();
  return chart.node.findAll().flatMap((construct) => {
    const manifest = ApiObject.isApiObject(construct) ? renderObject(construct as ApiObject).manifest : undefined;
    return manifest ?? [];
  });
}

const namesOf = (objects: readonly KubernetesObject[]) => objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);

const specOf = (object: KubernetesObject | undefined) => Object(object?.['spec']);

/** The spec of an add-on's own set. */
function selectorForm(addon: Addon): { readonly resources?: unknown; readonly enableResourceTemplates?: unknown } {
  const set = addon.installSet.node.findChild('Resource') as ApiObject;
  return specOf(renderObject(set).manifest);
}

test('a SyncSet in the namespace of the ClusterDeployment has what the add-on has', () => {
  const { app, addon } = appWithWidget();
  const [set, ...others] = objectsOf(app, settings());
  expect(others).toEqual([]);
  expect(set?.metadata).toEqual({ name: 'addon-widget.acme-1', namespace: 'uhc-acme-1' });
  expect(specOf(set)).toEqual({
    clusterDeploymentRefs: [{ name: 'acme-1' }],
    resourceApplyMode: 'Sync',
    resources: selectorForm(addon).resources,
  });
});

test('both forms carry equal resources, whatever the author adds and when', () => {
  const texts = fc.oneof(fc.string(), fc.constant('{{ braces }}'), fc.constant(clusterLabel('api.openshift.com/id')));
  const added = fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), texts, { maxKeys: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(added, fc.boolean(), fc.boolean(), (maps, isLate, hasSize) => {
      const { app, addon } = appWithWidget();
      const extend = () => {
        for (const [index, data] of maps.entries()) makeMap(addon, index, data);
      };
      if (!isLate) extend();
      const chart = new ClusterAddons(app, 'acme-1', {
        environment: STAGE,
        ...settings(hasSize ? { parameters: { size: 'large' } } : {}),
      });
      if (isLate) extend();
      app.node.lock();
      const set = specOf(renderObject(chart.node.findChild('addon-widget.acme-1') as ApiObject).manifest);
      const { resources, enableResourceTemplates } = selectorForm(addon);
      expect(hasSize ? set.resources.slice(0, -1) : set.resources).toStrictEqual(resources);
      expect(set.enableResourceTemplates).toBe(enableResourceTemplates);
    }),
    { numRuns: 40 },
  );
});

function makeMap(addon: Addon, index: number, data: Readonly<Record<string, string>>): void {
  new ApiObject(addon.cluster, `map-${index}`, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `map-${index}` }, data });
}

test('plain parameters are a Secret at the end, sorted and with all defaults', () => {
  const { app } = appWithWidget();
  const [set] = objectsOf(app, settings({ parameters: { size: 'large', replicas: 3 } }));
  expect(specOf(set).resources.at(-1)).toEqual({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'addon-widget-parameters', namespace: 'redhat-widget' },
    type: 'Opaque',
    data: { replicas: 'Mw==', size: 'bGFyZ2U=' },
  });
});

test('secret parameters are copied by Hive, and are nowhere in the tree', () => {
  const { app, addon } = appWithWidget();
  const [set] = objectsOf(app, settings({ parametersSecret: { name: 'acme-secret', ids: ['size'] } }));
  expect(specOf(set)).toMatchObject({
    secretMappings: [
      {
        sourceRef: { name: 'acme-secret', namespace: 'uhc-acme-1' },
        targetRef: { name: 'addon-widget-parameters', namespace: 'redhat-widget' },
      },
    ],
    resources: selectorForm(addon).resources,
  });
});

const L = 'api.openshift.com/addon-widget';

test.each<[string, Partial<InstallationSettings>, string[], Record<string, string> | undefined]>([
  ['by SyncSet', {}, ['SyncSet addon-widget.acme-1'], undefined],
  [
    'signalled',
    { uninstall: { stage: 'signalled' } },
    ['SyncSet addon-widget.acme-1', 'SyncSet addon-widget-delete.acme-1'],
    undefined,
  ],
  ['by label', { form: 'label' }, ['ClusterDeployment acme-1'], { [L]: 'true' }],
  [
    'by label, with parameters',
    { form: 'label', parameters: { size: 'small' } },
    ['ClusterDeployment acme-1', 'SyncSet addon-widget-parameters.acme-1'],
    { [L]: 'true' },
  ],
  [
    'by label, signalled',
    { form: 'label', uninstall: { stage: 'signalled' } },
    ['ClusterDeployment acme-1'],
    { [L]: 'true', [`${L}-delete`]: 'true' },
  ],
  [
    'by label, removed',
    { form: 'label', parameters: { size: 'small' }, uninstall: { stage: 'removed' } },
    ['ClusterDeployment acme-1'],
    undefined,
  ],
])('%s', (_, widget, names, labels) => {
  const { app } = appWithWidget();
  const objects = objectsOf(app, settings(widget));
  expect(namesOf(objects)).toEqual(names);
  expect(objects.find(({ kind }) => kind === 'ClusterDeployment')?.metadata.labels).toEqual(labels);
});

test.each<[string, Partial<InstallationSettings>]>([
  ['Sync', {}],
  ['Sync', { uninstall: { stage: 'signalled' } }],
  ['Upsert', { uninstall: { stage: 'retired' } }],
])('it is in %s mode at %j', (mode, widget) => {
  const { app } = appWithWidget();
  expect(specOf(objectsOf(app, settings(widget))[0]).resourceApplyMode).toBe(mode);
});

test('the signal is what the delete set of the add-on applies', () => {
  const { app, addon } = appWithWidget();
  const [, signal] = objectsOf(app, settings({ uninstall: { stage: 'signalled' } }));
  expect(specOf(signal).resources).toEqual(addon.deleteSet.resources);
  expect(specOf(signal).resourceApplyMode).toBe('Upsert');
});

test('where the own set of the add-on has let go, the label is set for its alerting', () => {
  const { app } = appWithWidget({
    migration: SyncSetMigration.STEP_5_COMPLETE,
    pagerDuty: { escalationPolicy: 'P1' },
  });
  const [cluster, set] = objectsOf(app, settings());
  expect(cluster?.metadata.labels).toEqual({ [L]: 'true' });
  // The step is about the own set, which is in Upsert mode by then.
  expect(specOf(set).resourceApplyMode).toBe('Sync');
});

test('its label goes with the signal, while there is still an object to take it away', () => {
  const props = { migration: SyncSetMigration.STEP_5_COMPLETE, pagerDuty: { escalationPolicy: 'P1' } };
  for (const stage of ['signalled', 'retired'] as const) {
    const [cluster] = objectsOf(appWithWidget(props).app, settings({ uninstall: { stage } }));
    expect(cluster).toMatchObject({ kind: 'ClusterDeployment', spec: {} });
    expect(cluster?.metadata.labels).toBeUndefined();
  }
});

test('a pinned release brings its own objects', () => {
  inTemporaryFolder((folder) => {
    writeFiles(path.join(folder, 'widget'), imageSets('widget', '1.0.0', '1.2.0'));
    const { app, addon } = appWithWidget({ release: Release.latest(path.join(folder, 'widget'), STAGE) });
    const [set] = objectsOf(app, settings({ version: '1.0.0' }));
    expect(JSON.stringify(specOf(set))).toContain(imageOf('1.0.0'));
    expect(JSON.stringify(selectorForm(addon))).toContain(imageOf('1.2.0'));
    expect(specOf(set).resources).toEqual(addon.contentOf(addon.release?.sibling('1.0.0')).spec.resources);
  });
});

test('clusters with one release share its objects', () => {
  const { app } = appWithWidget();
  const charts = ['acme-1', 'acme-2'].map((name) => {
    const clusterDeployment = { name, namespace: 'shared' };
    return new ClusterAddons(app, name, { ...settings(), environment: STAGE, clusterDeployment });
  });
  app.node.lock();
  const [first, second] = charts.map((chart, index) => {
    const set = chart.node.findChild(`addon-widget.acme-${index + 1}`) as ApiObject;
    return specOf(renderObject(set).manifest).resources;
  });
  expect(first).toBe(second);
  expect(first.length).toBeGreaterThan(0);
});

test('an author can patch a SyncSet', () => {
  const { app } = appWithWidget();
  const chart = new ClusterAddons(app, 'acme-1', { environment: STAGE, ...settings() });
  const set = chart.node.findChild('addon-widget.acme-1') as ApiObject;
  set.metadata.addLabel('team', 'fleet');
  app.node.lock();
  expect(renderObject(set).manifest).toMatchObject({
    metadata: { labels: { team: 'fleet' } },
    spec: { resources: expect.anything() },
  });
});

test('an add-on that comes later is not known', () => {
  const { app } = appWithWidget();
  new ClusterAddons(app, 'acme-1', { environment: STAGE, ...settings(), addons: { other: { version: 'latest' } } });
  installable(app, 'other');
  expect(codesOf(app)).toContain('error INSTALLATION_ADDON_UNKNOWN');
});

test('contradictions of a class are told as those of a file', () => {
  const { app } = appWithWidget();
  new ClusterAddons(app, 'acme-1', { environment: STAGE, ...settings({ version: 'newest' }) });
  expect(codesOf(app)).toEqual(['error INSTALLATION_CONTRADICTION']);
});

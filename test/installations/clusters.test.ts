import { problemsOf } from '../../src/diagnostics';
import { Environment } from '../../src/environment';
import { ClusterAddons } from '../../src/installations';
import type { Allowance } from '../../src/installations/allowance';
import { Clusters } from '../../src/installations/clusters';
import { Inventory } from '../../src/inventory';
import { growth } from '../growth';
import { makeApp } from '../synth/fixture';
import { appWithWidget, codeOf, codesOf, installable, STAGE, settings } from './fixture';

const at = (name: string, namespace = 'uhc-acme-1') => ({
  ...settings(),
  environment: STAGE,
  clusterDeployment: { name, namespace },
});

test('an app has one', () => {
  const app = makeApp();
  expect(Clusters.of(app)).toBe(Clusters.of(new ClusterAddons(app, 'acme-1', at('acme-1'))));
  expect(Clusters.of(makeApp())).not.toBe(Clusters.of(app));
});

test('a ClusterDeployment that is there twice is told, of another namespace it is another', () => {
  const { app } = appWithWidget();
  new ClusterAddons(app, 'one', at('acme-1'));
  new ClusterAddons(app, 'two', at('acme-1', 'elsewhere'));
  expect(codesOf(app)).toEqual([]);
  new ClusterAddons(app, 'three', at('acme-1'));
  expect(codesOf(app)).toEqual(['error CLUSTER_TWICE']);
});

test('a ClusterDeployment in two environments is warned of: somebody may have copied a file', () => {
  const { app } = appWithWidget();
  installable(app, 'gadget', { environment: Environment.PRODUCTION });
  new ClusterAddons(app, 'acme-1', at('acme-1'));
  new ClusterAddons(app, 'acme-1', { ...at('acme-1'), environment: Environment.PRODUCTION, addons: {} });
  expect(codesOf(app)).toEqual(['warning CLUSTER_IN_TWO_ENVIRONMENTS']);
});

test('a cluster that the inventory does not have is told', () => {
  const { app } = appWithWidget();
  Clusters.of(app).know(STAGE, new Inventory({ 'uhc-acme-1/acme-1': {} }));
  new ClusterAddons(app, 'acme-1', at('acme-1'));
  expect(codesOf(app)).toEqual([]);
  new ClusterAddons(app, 'acme-2', at('acme-2'));
  expect(codesOf(app)).toEqual(['error CLUSTER_UNKNOWN']);
});

test.each([
  [2, []],
  [1, ['error INSTALLATION_QUOTA_EXCEEDED']],
])('quotas count over all clusters of an environment: %d allowed', (allowed, expected) => {
  const { app } = appWithWidget({ quota: { name: 'addon-widget', cost: 1 } });
  const allowance: Allowance = {
    quotas: new Map([['addon-widget', allowed]]),
    locate: () => ({ file: 'a', line: 1, column: 1 }),
  };
  Clusters.of(app).allow(STAGE, allowance);
  for (const name of ['acme-1', 'acme-2']) new ClusterAddons(app, name, at(name));
  expect(codesOf(app)).toEqual(expected);
});

test('alerting that would be silent is told once for an add-on', () => {
  const { app } = appWithWidget({ deadMansSnitch: { tags: ['widget'] } });
  installable(app, 'other', { deadMansSnitch: { tags: ['other'] } });
  for (const name of ['acme-1', 'acme-2']) new ClusterAddons(app, name, at(name));
  expect(problemsOf(Clusters.of(app)).map(codeOf)).toEqual(['warning INSTALLATION_WITHOUT_ALERTING']);
});

test('ten times the clusters take about ten times as long', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `cluster-${index}`);
  const run = (clusters: readonly string[]) => {
    const { app } = appWithWidget({ quota: { name: 'addon-widget', cost: 1 } });
    Clusters.of(app).allow(STAGE, {
      quotas: new Map([['addon-widget', 1e6]]),
      locate: () => ({ file: 'a', line: 1, column: 1 }),
    });
    for (const name of clusters) new ClusterAddons(app, name, at(name));
    return problemsOf(Clusters.of(app));
  };
  expect(growth(names, run, 60, 10)).toBeLessThan(40);
});

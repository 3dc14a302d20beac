import { problemsOf } from '../../src/diagnostics';
import { ClusterAddons } from '../../src/installations';
import type { Allowance } from '../../src/installations/allowance';
import { Clusters } from '../../src/installations/clusters';
import { Inventory } from '../../src/inventory';
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

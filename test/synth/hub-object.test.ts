import { checkHubObject } from '../../src/synth/hub-object';

const metadata = { name: 'x' };
const set = (spec?: object) => ({ apiVersion: 'hive.openshift.io/v1', kind: 'SelectorSyncSet', metadata, spec });

test.each([
  ['SECRET_IN_TREE', { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { token: 'hunter2' } }],
  ['SECRET_IN_TREE', { apiVersion: 'v1', kind: 'Secret', metadata, data: {} }],
  ['SELECTOR_EMPTY', set({ clusterDeploymentSelector: {} })],
  ['SELECTOR_EMPTY', set({ clusterDeploymentSelector: { matchLabels: {} } })],
  ['SELECTOR_EMPTY', set()],
])('%s', (code, object) => {
  const problems = checkHubObject(object);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

test.each([
  [{ apiVersion: 'v1', kind: 'Secret', metadata }],
  [set({ clusterDeploymentSelector: { matchLabels: { a: 'b' } } })],
  [{ apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: 'b' } }],
])('%j is no problem', (object) => {
  expect(checkHubObject(object)).toEqual([]);
});

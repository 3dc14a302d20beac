import { parse, stringify } from 'yaml';
import { argoCdConfigMap, argoCdConfigMapData, resourceHealthChecks } from '../../src/argocd/argocd-config-map';
import { healthChecks } from '../../src/argocd/health/health-checks';

test('there is one key for each kind, as Argo CD names it', () => {
  expect(Object.keys(argoCdConfigMapData())).toEqual(
    healthChecks.map(({ group, kind }) => `resource.customizations.health.${group}_${kind}`),
  );
});

test('the ConfigMap holds the checks and nothing else', () => {
  expect(argoCdConfigMap('argocd')).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'argocd-cm', namespace: 'argocd', labels: { 'app.kubernetes.io/part-of': 'argocd' } },
    data: argoCdConfigMapData(),
  });
});

test('the operator gets the same scripts', () => {
  expect(Object.fromEntries(resourceHealthChecks().map(({ group, kind, check }) => [`${group}_${kind}`, check]))).toEqual(
    Object.fromEntries(healthChecks.map(({ group, kind, lua }) => [`${group}_${kind}`, lua])),
  );
});

test('a script stays readable in YAML: no line ends in a space, no tab, one line break at the end', () => {
  for (const { lua } of healthChecks) {
    expect(lua).not.toMatch(/ $|\t/m);
    expect(lua).toMatch(/^\S[\s\S]*\S\n$/);
    const yaml = stringify({ lua }, { lineWidth: 0 });
    expect(yaml).toMatch(/^lua: \|\n/);
    expect(parse(yaml)).toEqual({ lua });
  }
});

import { App, Chart } from 'cdk8s';
import { problemsOf } from '../../src/diagnostics';
import { ClusterObjectTemplate, type PackageConfig, Reference, sourcesOf, templateOf } from '../../src/package-operator';

const image = `quay.io/example/package@sha256:${'0'.repeat(64)}`;

function build(config: PackageConfig | undefined) {
  const chart = new Chart(new App({ outdir: 'unused' }), 'chart');
  return { chart, construct: new ClusterObjectTemplate(chart, 'template', { name: 'x', package: { image, config } }) };
}

test('it holds the derived sources and template', () => {
  const config = { id: Reference.clusterId() };
  expect(build(config).chart.toJson()).toEqual([
    {
      apiVersion: 'package-operator.run/v1alpha1',
      kind: 'ClusterObjectTemplate',
      metadata: { name: 'x' },
      spec: { sources: sourcesOf(config), template: templateOf({ name: 'x', image, config }) },
    },
  ]);
});

test('without references it has no sources', () => {
  expect(build(undefined).chart.toJson()[0].spec).toEqual({ sources: [], template: templateOf({ name: 'x', image }) });
});

test('the package is there for a preview', () => {
  const config = { id: Reference.clusterId() };
  expect(build(config).construct.package).toEqual({ name: 'x', image, config });
});

test('a configuration that has no template is reported and not thrown', () => {
  const loop: Record<string, PackageConfig> = {};
  loop['self'] = loop;
  const { chart, construct } = build({ loop, key: Reference.secretKey({ namespace: 'ns', name: 'x', key: '' }) });
  expect(problemsOf(construct).map(({ code }) => code)).toEqual(['PACKAGE_CONFIG_INVALID', 'REFERENCE_INVALID']);
  expect(() => chart.toJson()).toThrow('config.loop.self contains itself');
});

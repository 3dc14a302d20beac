import { ApiObject, App, Chart } from 'cdk8s';
import { problemsOf } from '../../src/diagnostics';
import {
  ClusterObjectTemplate,
  ClusterPackage,
  type PackageConfig,
  PackageDelivery,
  Reference,
} from '../../src/package-operator';

const image = `quay.io/example/package@sha256:${'0'.repeat(64)}`;

function build(config?: PackageConfig) {
  const chart = new Chart(new App({ outdir: 'unused' }), 'chart');
  return new PackageDelivery(chart, 'delivery', { name: 'x', image, component: 'web', config });
}

test.each([
  ['no configuration', undefined, ClusterPackage],
  ['a plain configuration', { a: [1, { b: 'x' }] }, ClusterPackage],
  ['a reference', { a: [1, { b: Reference.clusterId() }] }, ClusterObjectTemplate],
  ['an optional reference', { a: Reference.clusterId().optional() }, ClusterObjectTemplate],
])('%s decides what is delivered', (_, config, kind) => {
  const { resource, node } = build(config);
  expect(resource).toBeInstanceOf(kind);
  expect(node.findAll().filter(ApiObject.isApiObject)).toHaveLength(1);
});

test('the name, image and component arrive in either', () => {
  expect(ApiObject.of(build()).toJson()).toMatchObject({ metadata: { name: 'x' }, spec: { image, component: 'web' } });
  const { spec, metadata } = ApiObject.of(build({ a: Reference.clusterId() })).toJson();
  expect(metadata).toEqual({ name: 'x' });
  expect(spec.template).toContain(`  image: "${image}"\n  component: "web"\n`);
});

test('the layers below are reachable', () => {
  const delivery = build({ a: Reference.clusterId() });
  ApiObject.of(delivery.resource).metadata.addAnnotation('example.com/note', 'x');
  expect(ApiObject.of(delivery).toJson().metadata.annotations).toEqual({ 'example.com/note': 'x' });
  expect(delivery.package.config).toEqual({ a: Reference.clusterId() });
});

test('each problem is reported once', () => {
  const { node } = build({ n: Number.NaN });
  expect(node.findAll().flatMap(problemsOf)).toHaveLength(1);
});

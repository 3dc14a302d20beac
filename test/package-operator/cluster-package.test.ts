import { App, Chart } from 'cdk8s';
import { problemsOf } from '../../src/diagnostics';
import { ClusterPackage, type ClusterPackageProps } from '../../src/package-operator';

const image = `quay.io/example/package@sha256:${'0'.repeat(64)}`;

function build(props: ClusterPackageProps) {
  const chart = new Chart(new App({ outdir: 'unused' }), 'chart');
  return { chart, construct: new ClusterPackage(chart, 'package', props) };
}

test('it is a ClusterPackage', () => {
  const config = { addonsv1: { targetNamespace: 'ns', list: [1, true], empty: {} } };
  expect(build({ name: 'x', image, component: 'web', config }).chart.toJson()).toEqual([
    {
      apiVersion: 'package-operator.run/v1alpha1',
      kind: 'ClusterPackage',
      metadata: { name: 'x' },
      spec: { component: 'web', config, image },
    },
  ]);
});

test('what is not given is not there', () => {
  expect(build({ name: 'x', image }).chart.toJson()[0].spec).toEqual({ image });
});

test('problems are found by its check, and stop stock cdk8s too', () => {
  const { chart, construct } = build({ name: 'x', image: 'quay.io/example/package:v1', config: { n: Number.NaN } });
  expect(problemsOf(construct).map(({ code }) => code)).toEqual(['PACKAGE_IMAGE_NOT_PINNED', 'PACKAGE_CONFIG_INVALID']);
  expect(() => chart.toJson()).toThrow('config.n is NaN');
});

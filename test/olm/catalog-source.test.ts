import { CatalogSecurityContextConfig, CatalogSource, type CatalogSourceProps } from '../../src/olm';
import { chart, render } from './render';

const IMAGE = `quay.io/osd-addons/widget-index@sha256:${'a1'.repeat(32)}`;
const props: CatalogSourceProps = { name: 'addon-widget-catalog', namespace: 'redhat-widget', image: IMAGE };

test('the main catalog of the incumbent', () => {
  const full = {
    ...props,
    displayName: 'Widget Operator',
    publisher: 'OSD Red Hat Addons',
    labels: { l: '1', shared: 'common' },
    annotations: { 'a.b/c': 'x_1', shared: 'common' },
  };
  expect(render((scope) => new CatalogSource(scope, 'catalog', full))).toBe(`\
apiVersion: operators.coreos.com/v1alpha1
kind: CatalogSource
metadata:
  annotations:
    a.b/c: x_1
    shared: common
  labels:
    l: "1"
    shared: common
  name: addon-widget-catalog
  namespace: redhat-widget
spec:
  displayName: Widget Operator
  image: ${IMAGE}
  publisher: OSD Red Hat Addons
  sourceType: grpc
`);
});

test('an additional catalog of the incumbent, by tag and polled', () => {
  const additional = {
    name: 'extra-two',
    namespace: 'redhat-widget',
    image: 'registry.example.com/x/y:1.2',
    displayName: 'Widget Operator',
    publisher: 'OSD Red Hat Addons',
    secrets: ['widget-pull'],
    pollInterval: '10m',
  };
  expect(render((scope) => new CatalogSource(scope, 'catalog', additional))).toBe(`\
apiVersion: operators.coreos.com/v1alpha1
kind: CatalogSource
metadata:
  name: extra-two
  namespace: redhat-widget
spec:
  displayName: Widget Operator
  image: registry.example.com/x/y:1.2
  publisher: OSD Red Hat Addons
  secrets:
    - widget-pull
  sourceType: grpc
  updateStrategy:
    registryPoll:
      interval: 10m
`);
});

test('the settings of the pod', () => {
  const pod = {
    ...props,
    priority: -10,
    securityContextConfig: CatalogSecurityContextConfig.RESTRICTED,
    memoryTarget: '64Mi',
    nodeSelector: { 'node-role.kubernetes.io/infra': '' },
    tolerations: [{ key: 'node-role.kubernetes.io/infra', operator: 'Exists', effect: 'NoSchedule' }],
    extractContent: { catalogDir: '/configs' },
  };
  expect(render((scope) => new CatalogSource(scope, 'catalog', pod))).toBe(`\
apiVersion: operators.coreos.com/v1alpha1
kind: CatalogSource
metadata:
  name: addon-widget-catalog
  namespace: redhat-widget
spec:
  grpcPodConfig:
    extractContent:
      catalogDir: /configs
    memoryTarget: 64Mi
    nodeSelector:
      node-role.kubernetes.io/infra: ""
    securityContextConfig: restricted
    tolerations:
      - effect: NoSchedule
        key: node-role.kubernetes.io/infra
        operator: Exists
  image: ${IMAGE}
  priority: -10
  sourceType: grpc
`);
});

test('what is empty is left out', () => {
  const empty = { ...props, labels: {}, annotations: {}, secrets: [], nodeSelector: {}, tolerations: [] };
  const withEmpty = render((scope) => new CatalogSource(scope, 'catalog', empty));
  expect(withEmpty).toBe(render((scope) => new CatalogSource(scope, 'catalog', props)));
  expect(withEmpty).not.toMatch(/\{\}|\[\]|updateStrategy|grpcPodConfig/);
});

test('the construct tells its name, its namespace and the OLM it needs', () => {
  const scope = chart();
  const names = { name: 'addon-widget-catalog', namespace: 'redhat-widget' };
  expect(new CatalogSource(scope, 'any', props)).toMatchObject({ ...names, minimumOlmVersion: undefined });
  const extracted = new CatalogSource(scope, 'extracted', { ...props, extractContent: { catalogDir: '/configs' } });
  expect(extracted).toMatchObject({ ...names, minimumOlmVersion: '0.33.0' });
});

import { CatalogNetworkPolicy } from '../../src/olm';
import { problems, render } from './render';

const props = { name: 'addon-widget-catalogs', namespace: 'redhat-widget', catalogNames: ['addon-widget-catalog', 'extra-one'] };

test('the NetworkPolicy of the incumbent', () => {
  expect(render((scope) => new CatalogNetworkPolicy(scope, 'policy', { ...props, labels: { l: '1' } }))).toBe(`\
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  labels:
    l: "1"
  name: addon-widget-catalogs
  namespace: redhat-widget
spec:
  ingress:
    - ports:
        - port: 50051
          protocol: TCP
  podSelector:
    matchExpressions:
      - key: olm.catalogSource
        operator: In
        values:
          - addon-widget-catalog
          - extra-one
  policyTypes:
    - Ingress
`);
});

test.each<[string[], string[]]>([
  [['addon-widget-catalog'], []],
  [[], ['error CATALOG_NAMES_EMPTY: catalogNames is empty']],
  [['a', 'B'], ["error CATALOG_NAME_INVALID: catalogNames[1] is 'B', which cannot name the Service of a catalog"]],
])('%j', (catalogNames, expected) => {
  expect(problems((scope) => new CatalogNetworkPolicy(scope, 'policy', { ...props, catalogNames }))).toEqual(expected);
});

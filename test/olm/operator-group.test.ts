import * as olm from '../../imports/operators.coreos.com';
import { problemsOf } from '../../src/diagnostics';
import { InstallMode, OperatorGroup, type OperatorGroupProps, OperatorGroupUpgradeStrategy } from '../../src/olm';
import { chart, oneLine, render } from './render';

const props: OperatorGroupProps = {
  name: 'redhat-layered-product-og',
  namespace: 'redhat-widget',
  installMode: InstallMode.OWN_NAMESPACE,
};

test.each<[string, Partial<OperatorGroupProps>, string]>([
  ['own namespace', {}, 'spec:\n  targetNamespaces:\n    - redhat-widget\n'],
  ['all namespaces, which is no spec', { installMode: InstallMode.ALL_NAMESPACES }, ''],
  [
    'all namespaces with an upgrade strategy',
    {
      installMode: InstallMode.ALL_NAMESPACES,
      upgradeStrategy: OperatorGroupUpgradeStrategy.TECH_PREVIEW_UNSAFE_FAIL_FORWARD,
    },
    'spec:\n  upgradeStrategy: TechPreviewUnsafeFailForward\n',
  ],
])('%s', (_, more, spec) => {
  expect(render((scope) => new OperatorGroup(scope, 'group', { ...props, ...more }))).toBe(`\
apiVersion: operators.coreos.com/v1
kind: OperatorGroup
metadata:
  name: redhat-layered-product-og
  namespace: redhat-widget
${spec}`);
});

test('without the global catalogs, beside other annotations', () => {
  const excluding = { ...props, excludeGlobalCatalogs: true, annotations: { a: '2' }, labels: { l: '1' } };
  expect(render((scope) => new OperatorGroup(scope, 'group', excluding))).toContain(`\
metadata:
  annotations:
    a: "2"
    olm.operatorframework.io/exclude-global-namespace-resolution: "true"
  labels:
    l: "1"
`);
});

describe('one group a namespace', () => {
  const others = (namespace: string) => {
    const scope = chart();
    const group = new OperatorGroup(scope, 'group', props);
    new olm.OperatorGroupV1Alpha2(scope, 'raw', { metadata: { name: 'raw', namespace } });
    return problemsOf(group).map(oneLine);
  };

  test('another namespace may have its own', () => {
    expect(others('redhat-other')).toEqual([]);
  });

  test('a second group is an error, also of another version and not made by us', () => {
    expect(others('redhat-widget')).toEqual([
      "error OPERATOR_GROUP_NOT_ALONE: Namespace 'redhat-widget' has 2 OperatorGroups: 'redhat-layered-product-og', 'raw'",
    ]);
  });
});

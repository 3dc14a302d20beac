import { ApiObject, JsonPatch, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ApplyBehavior, clusterLabel, PatchType, ResourceApplyMode, SelectorSyncSet } from '../../src/hive';
import { hub, problems, widgetSet } from './fixture';

test('the least set', () => {
  const set = widgetSet({ defaultNamespace: 'widget' });
  new kplus.ConfigMap(set.cluster, 'config', { data: { key: 'value' } });
  expect(problems(set)).toEqual([]);
  expect(Yaml.stringify(...Testing.synth(hubOf(set)))).toMatchSnapshot();
});

test('a set with everything', () => {
  const chart = hub();
  const set = new SelectorSyncSet(chart, 'set', {
    name: 'widget',
    labels: { 'managed.openshift.io/osd': 'true' },
    annotations: { 'component-name': 'widget' },
    clusterDeploymentSelector: {
      matchLabels: { 'api.openshift.com/addon-widget': 'true' },
      matchExpressions: [
        { key: 'api.openshift.com/product', operator: 'In', values: ['osd', 'rosa'] },
        { key: 'api.openshift.com/fedramp', operator: 'DoesNotExist' },
      ],
    },
    applyMode: ResourceApplyMode.SYNC,
    applyBehavior: ApplyBehavior.CREATE_OR_UPDATE,
    secretMappings: [{ source: { name: 'pull', namespace: 'hub' }, target: { name: 'pull', namespace: 'widget' } }],
    patches: [
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        name: 'a',
        namespace: 'b',
        type: PatchType.MERGE,
        patch: { data: { id: clusterLabel('id') } },
      },
      {
        apiVersion: 'v1',
        kind: 'Node',
        name: 'n',
        type: PatchType.JSON,
        patch: [{ op: 'add', path: '/metadata/labels/x', value: '{{' }],
      },
    ],
    deletesNamespacesAndCrds: true,
    defaultNamespace: 'widget',
  });
  const facts = {
    id: clusterLabel('api.openshift.com/id'),
    url: `https://${clusterLabel('name')}.example.com`,
    text: '{{ .x }}',
  };
  new kplus.ConfigMap(set.cluster, 'facts', { data: facts });
  new kplus.Namespace(set.cluster, 'namespace', { metadata: { name: 'widget' } });
  expect(problems(set)).toEqual([]);
  expect(Yaml.stringify(...Testing.synth(chart))).toMatchSnapshot();
});

test('the same input gives the same text', () => {
  const text = () => {
    const set = widgetSet({ defaultNamespace: 'widget' });
    new kplus.Deployment(set.cluster, 'operator', { containers: [{ image: 'quay.io/widget/operator' }] });
    return Yaml.stringify(...Testing.synth(hubOf(set)));
  };
  expect(text()).toBe(text());
});

test.each<[string, object]>([
  ['{}', {}],
  ['empty labels', { matchLabels: {} }],
  ['no expressions', { matchExpressions: [] }],
])('the selector %s, which is the whole fleet, is refused (H1)', (_, clusterDeploymentSelector) => {
  const set = widgetSet({ clusterDeploymentSelector });
  new kplus.Namespace(set.cluster, 'namespace');
  expect(problems(set)).toEqual([
    'error SELECTOR_EMPTY: clusterDeploymentSelector is empty and so selects everything: of clusters, the whole fleet',
  ]);
});

test('JSON patches of the object on the hub work for all but spec.resources', () => {
  const set = widgetSet();
  new kplus.Namespace(set.cluster, 'namespace');
  ApiObject.of(set).addJsonPatch(
    JsonPatch.add('/metadata/labels', { team: 'a' }),
    JsonPatch.add('/spec/resourceApplyMode', 'Upsert'),
    JsonPatch.replace('/spec/clusterDeploymentSelector/matchLabels', { other: 'true' }),
  );
  expect(Testing.synth(hubOf(set))).toEqual([
    {
      apiVersion: 'hive.openshift.io/v1',
      kind: 'SelectorSyncSet',
      metadata: { name: 'widget', labels: { team: 'a' } },
      spec: {
        clusterDeploymentSelector: { matchLabels: { other: 'true' } },
        resourceApplyMode: 'Upsert',
        resources: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'namespace' }, spec: {} }],
      },
    },
  ]);
});

/** The chart that {@link widgetSet} made the set in. */
function hubOf(set: SelectorSyncSet) {
  return ApiObject.of(set).chart;
}

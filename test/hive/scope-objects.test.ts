import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { scopeObjects } from '../../src/hive/scope-objects';
import { hub } from './fixture';

const scope = () => new Chart(hub(), 'scope', { namespace: 'widget' });
const make = (parent: Construct, id: string, kind = 'ConfigMap', apiVersion = 'v1', fields: object = {}) =>
  new ApiObject(parent, id, { apiVersion, kind, metadata: { name: id }, ...fields });
const shown = (chart: Chart) =>
  scopeObjects(chart).objects.map(([{ kind, metadata }]) => `${kind} ${metadata.namespace ?? '-'}/${metadata.name}`);

test('each object comes with its construct, in the order of creation', () => {
  const chart = scope();
  const a = make(new Construct(chart, 'outer'), 'a');
  const b = make(chart, 'b', 'Namespace');
  const { objects, constructs, problems } = scopeObjects(chart);
  expect(objects.map(([object, maker]) => [object.metadata.name, maker])).toEqual([
    ['a', a],
    ['b', b],
  ]);
  expect(constructs).toHaveLength(4);
  expect(problems).toEqual([]);
});

test('a CustomResourceDefinition says for its kind, of its group, whether there is a namespace', () => {
  const chart = scope();
  const crd = (id: string, group: string, kind: string, reach: string) =>
    make(chart, id, 'CustomResourceDefinition', 'apiextensions.k8s.io/v1', { spec: { group, names: { kind }, scope: reach } });
  make(chart, 'a', 'Subscription', 'example.com/v1');
  make(chart, 'b', 'Subscription', 'operators.coreos.com/v1alpha1');
  make(chart, 'c', 'Thing', 'example.com/v1');
  crd('subscriptions', 'example.com', 'Subscription', 'Cluster');
  crd('things', 'example.com', 'Thing', 'Namespaced');
  expect(shown(chart)).toEqual([
    'Subscription -/a',
    'Subscription widget/b',
    'Thing widget/c',
    'CustomResourceDefinition -/subscriptions',
    'CustomResourceDefinition -/things',
  ]);
});

test('what cannot be rendered, and a chart in the scope, are problems; the other objects are there', () => {
  const chart = scope();
  make(chart, 'a', 'ConfigMap', 'v1', { data: { when: new Date(0) } });
  make(new Chart(chart, 'inner'), 'b');
  expect(scopeObjects(chart).problems.map(({ code, subject }) => `${code} ${subject}`)).toEqual([
    'OBJECT_NOT_RENDERED hub/scope/a',
    'CHART_IN_CHART hub/scope/inner',
  ]);
  expect(shown(chart)).toHaveLength(1);
});

import { ApiObject, App, Chart, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ClusterScope, type ClusterScopeProps } from '../../src/hive';
import { hub, lineOf, oneLine } from './fixture';

const scope = (props: Partial<ClusterScopeProps> = {}) => new ClusterScope(hub(), { name: 'addon-widget', ...props });
const make = (parent: Construct, id: string, kind = 'ConfigMap', fields: object = {}, apiVersion = 'v1') =>
  new ApiObject(parent, id, { apiVersion, kind, ...fields });
const shown = (cluster: ClusterScope) =>
  cluster.render().map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? '-'}/${metadata.name}`);

describe('names', () => {
  test.each<[string, (cluster: Construct) => Construct, string]>([
    ['the id', (cluster) => make(cluster, 'widget'), 'widget'],
    ['the ids on the way', (cluster) => make(new Construct(cluster, 'Widget'), 'Config'), 'widget-config'],
    ['the ids without Resource', (cluster) => make(new Construct(cluster, 'widget'), 'Resource'), 'widget'],
    ['the ids without Default', (cluster) => make(new Construct(cluster, 'widget'), 'Default'), 'widget'],
    ['metadata.name', (cluster) => make(cluster, 'widget', 'ConfigMap', { metadata: { name: 'other' } }), 'other'],
  ])('are %s', (_, build, name) => {
    const cluster = scope();
    build(cluster);
    expect(cluster.render().map(({ metadata }) => metadata.name)).toEqual([name]);
  });
});

describe('namespaces', () => {
  test('the default is for namespaced objects that name none', () => {
    const cluster = scope({ namespace: 'widget' });
    make(cluster, 'a');
    make(cluster, 'b', 'ConfigMap', { metadata: { namespace: 'other' } });
    make(cluster, 'c', 'ConfigMap', { metadata: { namespace: '' } });
    make(cluster, 'd', 'ClusterRole', {}, 'rbac.authorization.k8s.io/v1');
    expect(shown(cluster)).toEqual(['ConfigMap widget/a', 'ConfigMap other/b', 'ConfigMap -/c', 'ClusterRole -/d']);
  });

  test('there is no default unless it is given', () => {
    const cluster = scope();
    make(cluster, 'a');
    expect(shown(cluster)).toEqual(['ConfigMap -/a']);
  });
});

test('constructs of cdk8s-plus work in it', () => {
  const cluster = scope({ namespace: 'widget' });
  const config = new kplus.ConfigMap(cluster, 'config', { data: { key: 'value' } });
  const deployment = new kplus.Deployment(cluster, 'operator', { replicas: 1 });
  deployment.addContainer({ image: 'quay.io/widget/operator', portNumber: 80, envFrom: [kplus.Env.fromConfigMap(config)] });
  deployment.exposeViaService();
  expect(shown(cluster)).toEqual(['ConfigMap widget/config', 'Deployment widget/operator', 'Service widget/operator-service']);
  expect(JSON.stringify(cluster.render())).toContain('"configMapRef":{"name":"config"}');
  expect(cluster.problems()).toEqual([]);
});

test('resolvers of the app and lazy values work in it', () => {
  const resolver = {
    resolve: (context: { value: unknown; replaceValue(value: unknown): void }) => {
      if (context.value === '<version>') context.replaceValue('1.2.3');
    },
  };
  const cluster = new ClusterScope(new Chart(new App({ outdir: 'unused', resolvers: [resolver] }), 'hub'), { name: 'set' });
  make(cluster, 'a', 'ConfigMap', { data: { version: '<version>', lazy: Lazy.any({ produce: () => 'late' }) } });
  expect(cluster.render()[0]?.['data']).toEqual({ version: '1.2.3', lazy: 'late' });
});

test('it is outside of the tree of the hub', () => {
  const chart = hub();
  make(new ClusterScope(chart, { name: 'set' }), 'a');
  expect(chart.node.findAll()).toEqual([chart]);
  expect(App.of(chart).charts).toEqual([chart]);
});

test('what it renders is in the order of Hive and cleaned, and what is made later is there', () => {
  const cluster = scope();
  make(cluster, 'a', 'ConfigMap', { status: { x: 1 }, metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '1' } } });
  expect(cluster.render()).toEqual([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }]);
  make(cluster, 'b', 'Namespace');
  expect(shown(cluster)).toEqual(['Namespace -/b', 'ConfigMap -/a']);
});

test('as soon as the tree of the hub is locked, each object is rendered once and none can be added', () => {
  const chart = hub();
  const cluster = new ClusterScope(chart, { name: 'set' });
  const rendered = jest.fn(() => 'x');
  make(cluster, 'a', 'ConfigMap', { data: { x: Lazy.any({ produce: rendered }) } });
  chart.node.lock();
  expect(cluster.render()).toBe(cluster.render());
  expect(cluster.problems()).toEqual([]);
  expect(rendered).toHaveBeenCalledTimes(1);
  expect(() => make(cluster, 'b')).toThrow('Cannot add children');
});

describe('problems', () => {
  test('has what any construct in it says of itself', () => {
    const cluster = scope();
    const inner = new Construct(new Construct(cluster, 'outer'), 'inner');
    inner.node.addValidation({ validate: () => ['needs a container'] });
    expect(cluster.problems().map(oneLine)).toEqual(['error CONSTRUCT_INVALID: needs a container']);
  });

  test('has every object that cannot be rendered, with its line; the others are rendered', () => {
    const cluster = scope();
    new kplus.Deployment(cluster, 'bare'); // the bare one
    const produce = () => {
      throw new Error('too lazy');
    };
    new ApiObject(cluster, 'b', { apiVersion: 'v1', kind: 'ConfigMap', data: Lazy.any({ produce }) }); // the lazy one
    make(cluster, 'c');
    expect(cluster.problems()).toEqual([
      expect.objectContaining({
        code: 'OBJECT_NOT_RENDERED',
        message: expect.stringContaining('PodSpec must have at least 1 container'),
        where: { file: 'test/hive/cluster-scope.test.ts', line: lineOf(__filename, '// the bare one'), column: 5 },
      }),
      expect.objectContaining({
        message: expect.stringContaining('too lazy'),
        where: expect.objectContaining({ line: lineOf(__filename, '// the lazy one') }),
      }),
    ]);
    expect(shown(cluster)).toEqual(['ConfigMap -/c']);
  });
});

test('makerOf finds the construct of an object', () => {
  const cluster = scope();
  const construct = make(cluster, 'a');
  expect(cluster.render().map((object) => cluster.makerOf(object))).toEqual([construct]);
  expect(cluster.makerOf({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } })).toBe(cluster);
});

test('a chart in it is refused, since its names and namespace would be others', () => {
  const cluster = scope();
  new Chart(cluster, 'inner');
  expect(cluster.problems().map(({ code, subject }) => `${code} ${subject}`)).toEqual(['CHART_IN_CHART addon-widget/inner']);
});

test('a dependency has no effect, and a warning says so', () => {
  const cluster = scope();
  make(cluster, 'a').addDependency(make(cluster, 'b'));
  expect(cluster.problems().map(oneLine)).toEqual([
    'warning HIVE_DEPENDENCY_IGNORED: the dependency of addon-widget/a has no effect in a set',
  ]);
});

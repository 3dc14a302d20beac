import { ApiObject, Chart } from 'cdk8s';
import { environmentOf, visit } from '../../src/synth/visit';
import { ConfigChart, makeApp } from './fixture';

const ALL = ['integration', 'stage', 'production'];

test('objects are found with their folders, in the order of their creation', () => {
  const app = makeApp();
  new ConfigChart(app, 'b', 'stage/b');
  new ConfigChart(app, 'a', 'production/a');
  const { objects, charts } = visit(app, ALL);
  expect(objects.map(({ folder, object }) => `${folder} ${object.metadata.name}`)).toEqual(['stage/b b', 'production/a a']);
  expect(charts).toHaveLength(2);
});

test('environments that are not asked for are passed over', () => {
  const app = makeApp();
  new ConfigChart(app, 'a', 'stage/a');
  new ConfigChart(app, 'b', 'production/b');
  expect(visit(app, ['production']).objects.map(({ folder }) => folder)).toEqual(['production/b']);
});

test('every object is rendered and every construct is checked once', () => {
  const app = makeApp();
  const chart = new ConfigChart(app, 'a', 'stage/a');
  let rendered = 0;
  let checked = 0;
  class Counted extends ApiObject {
    public override toJson(): object {
      rendered++;
      return super.toJson();
    }
  }
  new Counted(chart, 'counted', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'counted', namespace: 'hive' } });
  chart.node.addValidation({
    validate: () => {
      checked++;
      return [];
    },
  });
  for (let index = 0; index < 20; index++) new ConfigChart(app, `other-${index}`, `stage/other-${index}`);
  visit(app, ALL);
  expect([rendered, checked]).toEqual([1, 1]);
});

test('a chart in no environment is refused, at the line that made it', () => {
  const app = makeApp();
  new Chart(app, 'lost');
  const { diagnostics } = visit(app, ALL);
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'CHART_WITHOUT_ENVIRONMENT', subject: 'lost', where: expect.anything() }),
  ]);
  expect(diagnostics[0]?.where?.file).toContain('visit.test.ts');
});

test('a chart in a chart is refused', () => {
  const app = makeApp();
  new Chart(new ConfigChart(app, 'a', 'stage/a'), 'inner');
  expect(visit(app, ALL).diagnostics.map(({ code }) => code)).toEqual(['CHART_IN_CHART']);
});

test('an object that cannot be rendered is a problem, and the others are still found', () => {
  const app = makeApp();
  const chart = new ConfigChart(app, 'a', 'stage/a');
  new ApiObject(chart, 'bad', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'bad' }, data: { when: new Date(0) } });
  new ConfigChart(app, 'b', 'stage/b');
  const { diagnostics, objects } = visit(app, ALL);
  expect(diagnostics.map(({ code, subject }) => `${code} ${subject}`)).toEqual(['OBJECT_NOT_RENDERED a/bad']);
  expect(objects).toHaveLength(2);
});

test('validations of other libraries are problems like any other', () => {
  const app = makeApp();
  const chart = new ConfigChart(app, 'a', 'stage/a');
  chart.node.addValidation({ validate: () => ['too blue'] });
  expect(visit(app, ALL).diagnostics).toEqual([
    expect.objectContaining({ code: 'CONSTRUCT_INVALID', message: 'too blue', subject: 'a' }),
  ]);
});

test('environmentOf is the first part of a folder', () => {
  expect(environmentOf({ folder: 'stage/a/b' })).toBe('stage');
});

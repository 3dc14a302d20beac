import { ApiObject, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { placeObject } from '../../src/synth/placed-object';
import { ConfigChart, makeApp } from './fixture';

const chart = () => new Chart(makeApp(), 'chart');
const METADATA = { name: 'a', namespace: 'hive' };

test('an object is placed with its text', () => {
  const construct = new k8s.KubeConfigMap(chart(), 'config', { metadata: METADATA, data: { a: 'b' } });
  expect(placeObject(construct, 'stage/a', true)).toEqual({
    placed: {
      object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: METADATA, data: { a: 'b' } },
      text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: hive\ndata:\n  a: b\n',
      folder: 'stage/a',
      construct,
    },
    diagnostics: [],
  });
});

test('one that nobody asked for is checked, and has no text', () => {
  const construct = new ApiObject(chart(), 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'No name' } });
  const { placed, diagnostics } = placeObject(construct, 'stage/a', false);
  expect(placed).toMatchObject({ text: undefined });
  expect(diagnostics.map(({ code }) => code)).toEqual(['OBJECT_NAME_INVALID']);
});

test('one that YAML cannot hold is a problem at the line that made it, among its others', () => {
  const data = { half: 'of a character: \ud800' };
  const construct = new k8s.KubeConfigMap(chart(), 'config', { metadata: { name: 'No name' }, data });
  const { placed, diagnostics } = placeObject(construct, 'stage/a', true);
  expect(placed).toBeUndefined();
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'OBJECT_NAME_INVALID' }),
    expect.objectContaining({
      code: 'OBJECT_NOT_RENDERED',
      message: 'Cannot write data.half as YAML: text with half a character (a lone surrogate)',
      subject: 'chart/config',
      where: expect.objectContaining({ file: expect.stringContaining('placed-object.test.ts') }),
    }),
  ]);
});

test('a run tells it together with what is wrong elsewhere', () => {
  const app = makeApp();
  const bad = new ConfigChart(app, 'a', 'stage/a');
  new k8s.KubeConfigMap(bad, 'odd', { metadata: METADATA, data: { half: '\udfff' } });
  new ConfigChart(app, 'b', 'stage/b', 'No name');
  expect(() => app.synth()).toThrow(/OBJECT_NAME_INVALID[\s\S]*OBJECT_NOT_RENDERED/);
});

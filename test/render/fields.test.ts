import { setFlagsFromString } from 'node:v8';
import { Chart, Testing } from 'cdk8s';
import { Application } from '../../imports/argoproj.io';
import { quickManifest } from '../../src/render';
import { definedFields, Fields, ofKind } from '../../src/render/fields';

setFlagsFromString('--allow-natives-syntax');
const haveSameHiddenClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean;
setFlagsFromString('--no-allow-natives-syntax');

/** As many objects with labels of their own as a large fleet has. */
const LABELS = Array.from({ length: 2000 }, (_, index) => {
  const labels: Record<string, string> = {};
  labels[`api.openshift.com/addon-${index}`] = 'true';
  return labels;
});

test('what is made is a plain object', () => {
  const fields = new Fields();
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  expect(fields.constructor).toBe(Object);
  expect(fields).toStrictEqual({});
});

test('after many labels, rendered ones too, fields that nobody used before still share a hidden class', () => {
  expect(LABELS.map(definedFields)).toEqual(LABELS);
  const make = () => definedFields({ neverSeenBefore: 1, left: undefined, out: 2 });
  expect(haveSameHiddenClass(make(), make())).toBe(true);
});

test('objects of one kind share a hidden class, given and rendered', () => {
  const chart = new Chart(Testing.app(), 'chart');
  const [a, b] = ['a', 'b'].map((name) => {
    const spec = { project: name, destination: { server: 'x' }, source: { repoUrl: 'y' } };
    const application = new Application(chart, name, { metadata: { name }, spec });
    const manifest = quickManifest(application) as { spec: object };
    return { props: (application as unknown as { props: object }).props, manifest, spec: manifest.spec };
  });
  if (!a || !b) throw new Error('there are two');
  for (const part of ['props', 'manifest', 'spec'] as const) expect(haveSameHiddenClass(a[part], b[part])).toBe(true);
});

test('fields that are undefined are dropped, and those of any name kept', () => {
  const fields = JSON.parse('{"b": 1, "__proto__": {"c": 2}, "a": null}');
  const kept = definedFields({ ...fields, gone: undefined });
  expect(Object.keys(kept)).toEqual(['b', '__proto__', 'a']);
  expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
});

test('what is put behind a kind is as if it were spread there', () => {
  const kind = { apiVersion: 'v1', kind: 'Widget' };
  const fields = { metadata: { name: 'x' }, kind: 'Other', spec: undefined };
  expect(Object.entries(ofKind(kind, fields))).toEqual(Object.entries({ ...kind, ...fields }));
  expect(ofKind(kind, undefined)).toStrictEqual(kind);
});

import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Subscription } from '../../imports/operators.coreos.com';
import { renderObject } from '../../src/render';

const chart = () => new Chart(new App({ outdir: 'unused' }), 'chart');

function subscription(...patches: JsonPatch[]): ApiObject {
  const object = new Subscription(chart(), 'subscription', {
    metadata: { name: 'widget', namespace: 'redhat-widget' },
    spec: { name: 'widget', source: 'catalog', sourceNamespace: 'redhat-widget', channel: 'stable' },
  });
  object.addJsonPatch(...patches);
  return object;
}

const codesOf = (object: ApiObject) => renderObject(object).problems.map(({ code, message }) => `${code}: ${message}`);

test('an object without patches is its manifest', () => {
  const object = subscription();
  expect(renderObject(object)).toEqual({ manifest: object.toJson(), problems: [] });
});

test('a patch that changes something is applied', () => {
  const object = subscription(JsonPatch.replace('/spec/channel', 'fast'), JsonPatch.add('/spec/startingCsv', 'widget.v1.0.0'));
  expect(codesOf(object)).toEqual([]);
  expect(renderObject(object).manifest?.['spec']).toMatchObject({ channel: 'fast', startingCSV: 'widget.v1.0.0' });
});

test.each([
  ['the name that the CRD has, and the class has not', JsonPatch.add('/spec/startingCSV', 'widget.v1.0.0')],
  ['an unknown field', JsonPatch.add('/spec/brandNew', true)],
  ['a value that is there', JsonPatch.replace('/spec/channel', 'stable')],
])('a patch of %s has no effect, and that is an error', (_, patch) => {
  expect(codesOf(subscription(JsonPatch.replace('/spec/name', 'gadget'), patch))).toEqual([
    'PATCH_WITHOUT_EFFECT: patch 2 of 2 changes nothing in Subscription widget',
  ]);
});

test('patches that stand on each other have an effect', () => {
  const object = new ApiObject(chart(), 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'widget' } });
  object.addJsonPatch(JsonPatch.add('/data', {}), JsonPatch.add('/data/key', 'value'));
  expect(renderObject(object).manifest?.['data']).toEqual({ key: 'value' });
  expect(codesOf(object)).toEqual([]);
});

test('an object that cannot be rendered is a problem, at its line', () => {
  const object = new ApiObject(chart(), 'config', { apiVersion: 'v1', kind: 'ConfigMap', data: { when: new Date(0) } });
  const { manifest, problems } = renderObject(object);
  expect(manifest).toBeUndefined();
  expect(problems).toEqual([
    expect.objectContaining({ code: 'OBJECT_NOT_RENDERED', subject: 'chart/config', severity: 'error' }),
  ]);
});

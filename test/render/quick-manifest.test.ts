import { ApiObject, type ApiObjectProps, App, Chart, type IResolver, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import fc from 'fast-check';
import { SelectorSyncSet } from '../../imports/hive.openshift.io';
import { CatalogSource, CatalogSourceSpecGrpcPodConfigMemoryTarget, Subscription } from '../../imports/operators.coreos.com';
import { quickManifest } from '../../src/render';

const chart = (resolvers?: IResolver[]) => new Chart(new App({ outdir: 'unused', resolvers }), 'chart');
const config = (data: object, metadata: object = { name: 'config' }) =>
  new ApiObject(chart(), 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata, ...data } as ApiObjectProps);

/** Equal to the letter: the order of keys counts too. */
function expectSame(object: ApiObject): void {
  expect(JSON.stringify(quickManifest(object))).toBe(JSON.stringify(object.toJson()));
}

const json = fc.jsonValue({ maxDepth: 4 });
const map = fc.dictionary(fc.string({ minLength: 1 }), fc.option(json, { nil: undefined }));
const texts = fc.dictionary(fc.string(), fc.string());
const metadata = fc.record(
  {
    name: fc.constant('name'),
    namespace: fc.string(),
    labels: texts,
    annotations: texts,
    finalizers: fc.array(fc.string()),
    ownerReferences: fc.array(fc.dictionary(fc.string(), fc.string())),
    deletionGracePeriodSeconds: fc.nat(),
    managedFields: fc.array(map),
  },
  { requiredKeys: ['name'] },
);

/** As far as the types of generated classes go. */
const typedMetadata = fc.record({ namespace: fc.string(), labels: texts, annotations: texts }, { requiredKeys: [] });

/** True if cdk8s renders it and the answer is the same, or if the question is left to cdk8s. */
function agrees(object: ApiObject): boolean {
  const quick = quickManifest(object);
  return quick === undefined || JSON.stringify(quick) === JSON.stringify(object.toJson());
}

test('law: never another manifest than that of cdk8s, for plain objects', () => {
  fc.assert(fc.property(map, metadata, (fields, meta) => agrees(config(fields, meta))));
});

test('law: never another manifest than that of cdk8s, for generated classes', () => {
  fc.assert(
    fc.property(texts, texts, typedMetadata, fc.array(map), (data, nodeSelector, more, resources) => {
      const scope = chart();
      const meta = { name: 'name', ...more };
      return [
        new k8s.KubeConfigMap(scope, 'config', { metadata: meta, data }),
        new k8s.KubeSecret(scope, 'secret', { metadata: meta, stringData: data, immutable: true }),
        new SelectorSyncSet(scope, 'set', { metadata: meta, spec: { clusterDeploymentSelector: {}, resources } }),
        new CatalogSource(scope, 'catalog', {
          metadata: meta,
          spec: { sourceType: 'grpc', secrets: Object.keys(data), grpcPodConfig: { nodeSelector } },
        }),
      ].every(agrees);
    }),
  );
});

test.each<[string, () => ApiObject]>([
  ['plain data', () => config({ data: { b: '1', a: '2' }, list: [1, { z: true, y: [] }], none: undefined, nil: null })],
  ['metadata with all that is empty', () => config({}, { name: 'config', labels: {}, annotations: {}, finalizers: [] })],
  ['metadata of an unusual kind', () => config({}, { name: 'config', generation: 7, labels: { b: '1', a: '' } })],
  ['a number or string as generated classes hold it', catalogWithMemory],
  ['a class of cdk8s-plus', () => new k8s.KubeServiceAccount(chart(), 'account', { metadata: { name: 'account' } })],
  ['metadata that was changed later', changedLater],
])('quick and the same for %s', (_, make) => expectSame(make()));

function catalogWithMemory(): ApiObject {
  const memoryTarget = CatalogSourceSpecGrpcPodConfigMemoryTarget.fromString('1Gi');
  return new CatalogSource(chart(), 'catalog', { metadata: {}, spec: { sourceType: 'grpc', grpcPodConfig: { memoryTarget } } });
}

function changedLater(): ApiObject {
  const object = config({});
  object.metadata.addLabel('label', 'value');
  object.metadata.addAnnotation('annotation', 'value');
  object.metadata.addFinalizers('finalizer');
  object.metadata.add('generateName', 'config-');
  return object;
}

test('a class that extends a generated one is rendered as that one, where asked', () => {
  class Mine extends Subscription {
    public override toJson(): object {
      return { mine: true };
    }
  }
  const spec = { name: 'widget', source: 'catalog', sourceNamespace: 'widget', startingCsv: 'widget.v1.0.0' };
  const object = new Mine(chart(), 'subscription', { metadata: { name: 'widget' }, spec });
  expect(quickManifest(object)).toBeUndefined();
  expect(quickManifest(object, Subscription)).toEqual(
    new Subscription(chart(), 'x', { metadata: { name: 'widget' }, spec }).toJson(),
  );
});

const shout: IResolver = {
  resolve: (context) => {
    if (context.value === 'quiet') context.replaceValue('LOUD');
  },
};

test.each<[string, () => ApiObject]>([
  ['a Lazy', () => config({ data: { key: Lazy.any({ produce: () => 'value' }) } })],
  ['a Lazy in metadata', () => config({}, { name: 'config', annotations: { key: Lazy.any({ produce: () => 'value' }) } })],
  ['a token', () => config({ data: { resolve: () => 'value' } })],
  ['a date, which cdk8s refuses', () => config({ data: { when: new Date(0) } })],
  ['null in a list', () => config({ list: [null] })],
  ['a key that sets a prototype', () => config(JSON.parse('{"data":{"__proto__":{"a":1}}}'))],
  ['a key that hides the class of its map', () => config({ data: { constructor: 'a' } })],
  ['an empty list in a list of metadata', () => config({}, { name: 'config', managedFields: [[]] })],
  ['a resolver of the author', () => new ApiObject(chart([shout]), 'config', { apiVersion: 'v1', kind: 'ConfigMap' })],
  ['a patch', patched],
  ['an object that renders itself', () => Object.assign(config({}), { toJson: () => ({}) })],
  ['an object that is not as cdk8s makes it', () => Object.assign(config({}), { patches: undefined })],
])('left to cdk8s: %s', (_, make) => expect(quickManifest(make())).toBeUndefined());

function patched(): ApiObject {
  const object = config({});
  object.addJsonPatch(JsonPatch.add('/data', {}));
  return object;
}

test('left to cdk8s: keys that are not to be sorted', () => {
  process.env['CDK8S_DISABLE_SORT'] = '1';
  try {
    expect(quickManifest(config({ b: 1, a: 2 }))).toBeUndefined();
  } finally {
    delete process.env['CDK8S_DISABLE_SORT'];
  }
});

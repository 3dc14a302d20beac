import { cleaned } from '../../src/hive/clean';
import { manifest } from './fixture';

test('takes away what a server and the Argo CD of the hub wrote (H13), and nothing else', () => {
  const object = manifest('ConfigMap', {
    metadata: {
      namespace: 'a',
      labels: { app: 'widget', 'argocd.argoproj.io/instance': 'kept' },
      annotations: {
        'argocd.argoproj.io/sync-options': 'Prune=false',
        'argocd.argoproj.io/tracking-id': 'x',
        'argoproj.io/y': 'y',
        'notargoproj.io/z': 'z',
        note: 'argocd.argoproj.io/',
      },
      finalizers: ['kept'],
      creationTimestamp: null,
      managedFields: [{}],
      resourceVersion: '1',
      uid: 'u',
      generation: 2,
      selfLink: '/x',
    },
    data: { status: 'kept', creationTimestamp: 'kept' },
    status: { phase: 'Active' },
  });
  const before = JSON.stringify(object);
  expect(cleaned(object, false)).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'widget',
      namespace: 'a',
      labels: { app: 'widget', 'argocd.argoproj.io/instance': 'kept' },
      annotations: { 'notargoproj.io/z': 'z', note: 'argocd.argoproj.io/' },
      finalizers: ['kept'],
    },
    data: { status: 'kept', creationTimestamp: 'kept' },
  });
  expect(JSON.stringify(object)).toBe(before);
});

test.each<[string, object]>([
  ['none', {}],
  ['empty ones', { labels: {}, annotations: {} }],
  ['only those of Argo CD', { annotations: { 'argocd.argoproj.io/sync-wave': '1' } }],
])('leaves no empty labels and annotations behind: %s', (_, metadata) => {
  expect(cleaned(manifest('ConfigMap', { metadata }), false).metadata).toEqual({ name: 'widget' });
});

test.each<[boolean, string, string | undefined]>([
  [false, 'a', 'a'],
  [false, '', undefined],
  [true, 'a', undefined],
])('of a cluster-scoped object (%s) the namespace %j becomes %j', (clusterScoped, namespace, expected) => {
  expect(cleaned(manifest('Thing', { metadata: { namespace } }), clusterScoped).metadata).toEqual({
    name: 'widget',
    ...(expected !== undefined && { namespace: expected }),
  });
});

test('puts apiVersion, kind and metadata first, and the name first in metadata', () => {
  const object = cleaned({ spec: {}, metadata: { labels: { a: 'b' }, name: 'widget' }, kind: 'Thing', apiVersion: 'v1' }, false);
  expect(Object.keys(object)).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  expect(Object.keys(object.metadata)).toEqual(['name', 'labels']);
});

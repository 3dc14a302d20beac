import * as fc from 'fast-check';
import { type KubernetesObject, describe as nameOf } from '../../src/kubernetes';
import { planCluster, planText } from '../../src/plan';

type Mode = 'Sync' | 'Upsert' | undefined;

function set(name: string, mode: Mode, ...resources: readonly KubernetesObject[]): KubernetesObject {
  const spec = { clusterDeploymentRefs: [{ name: 'c' }], ...(mode && { resourceApplyMode: mode }), resources };
  return { apiVersion: 'hive.openshift.io/v1', kind: 'SyncSet', metadata: { name, namespace: 'ns' }, spec };
}

const namespace: KubernetesObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'n' } };
const crd: KubernetesObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'x.y' },
};
const map = (data: object, name = 'm', apiVersion = 'v1'): KubernetesObject => ({
  apiVersion,
  kind: 'ConfigMap',
  metadata: { name, namespace: 'n' },
  data,
});
const secret = (value: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's', namespace: 'n' },
  data: { size: value },
});
const mapping = (name: string, source = 'src'): KubernetesObject => {
  const found = set(name, 'Sync');
  return {
    ...found,
    spec: {
      ...Object(found['spec']),
      secretMappings: [{ sourceRef: { name: source, namespace: 'ns' }, targetRef: { name: 's', namespace: 'n' } }],
    },
  };
};
const labels = (given?: Record<string, string>): KubernetesObject => ({
  apiVersion: 'hive.openshift.io/v1',
  kind: 'ClusterDeployment',
  metadata: {
    name: 'c',
    namespace: 'ns',
    annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Prune=false,Delete=false' },
    ...(given && { labels: given }),
  },
  spec: {},
});

/** A plan in short: a line an object, warnings by their code. */
function short(before: readonly KubernetesObject[], after: readonly KubernetesObject[]): string[] {
  const { hub, cluster, warnings } = planCluster(before, after);
  const line = ({ does, kind, name, fields }: (typeof hub)[number] | (typeof cluster)[number]) =>
    `${does} ${kind} ${name}${fields ? ` ${fields.join(' ')}` : ''}`;
  return [...hub.map(line), ...cluster.map((each) => `  ${line(each)}`), ...warnings.map(({ code }) => code)];
}

test.each<[string, KubernetesObject[], KubernetesObject[], string[]]>([
  ['nothing', [set('a', 'Sync', namespace)], [set('a', 'Sync', namespace)], []],
  [
    'an installation',
    [],
    [set('a', 'Sync', namespace, secret('eA=='))],
    ['create SyncSet a', '  create Namespace n', '  create Secret s'],
  ],
  [
    'a changed value, which is not told',
    [set('a', 'Sync', secret('eA=='))],
    [set('a', 'Sync', secret('eQ=='))],
    ['  change Secret s data.size'],
  ],
  [
    'a newer version of an API',
    [set('a', 'Sync', map({}, 'm', 'x/v1'))],
    [set('a', 'Sync', map({}, 'm', 'x/v2'))],
    ['  change ConfigMap m apiVersion'],
  ],
  [
    'an object that leaves a set in Sync mode',
    [set('a', 'Sync', namespace, crd)],
    [set('a', 'Sync')],
    ['  delete Namespace n', '  delete CustomResourceDefinition x.y', 'PLAN_NAMESPACE_DELETED', 'PLAN_CRD_DELETED'],
  ],
  [
    'an object that leaves a set in Upsert mode',
    [set('a', undefined, namespace)],
    [set('a', undefined)],
    ['  leave Namespace n'],
  ],
  ['a set in Sync mode that goes', [set('a', 'Sync', map({}))], [], ['remove SyncSet a', '  delete ConfigMap m']],
  ['a set in Upsert mode that goes', [set('a', 'Upsert', namespace)], [], ['remove SyncSet a', '  leave Namespace n']],
  ['retirement', [set('a', 'Sync', namespace)], [set('a', 'Upsert', namespace)], ['change SyncSet a spec.resourceApplyMode']],
  [
    'a mode and an object that go together',
    [set('a', 'Sync', namespace)],
    [set('a', 'Upsert')],
    ['change SyncSet a spec.resourceApplyMode', '  leave Namespace n'],
  ],
  [
    'the delete signal',
    [set('a', 'Sync', namespace)],
    [set('a', 'Sync', namespace), set('a-delete', 'Upsert', namespace, map({}))],
    ['create SyncSet a-delete', '  create ConfigMap m'],
  ],
  [
    'what another set keeps is deleted and comes again',
    [set('a', 'Sync', namespace), set('b', 'Upsert', namespace)],
    [set('b', 'Upsert', namespace)],
    ['remove SyncSet a', '  recreate Namespace n', 'PLAN_OBJECT_MOVED'],
  ],
  [
    'an object that moves',
    [set('a', 'Sync', map({})), set('b', 'Sync')],
    [set('a', 'Sync'), set('b', 'Sync', map({}))],
    ['  recreate ConfigMap m', 'PLAN_OBJECT_MOVED'],
  ],
  [
    'an object that moves out of Upsert',
    [set('a', 'Upsert', map({}))],
    [set('b', 'Sync', map({}))],
    ['create SyncSet b', 'remove SyncSet a'],
  ],
  [
    'the last set of two decides',
    [set('a', 'Upsert', map({ x: '1' })), set('b', 'Upsert', map({ x: '2' }))],
    [set('a', 'Upsert', map({ x: '3' })), set('b', 'Upsert', map({ x: '2' }))],
    [],
  ],
  ['a copied Secret', [], [mapping('a')], ['create SyncSet a', '  create Secret s']],
  ['a copy of another one', [mapping('a')], [mapping('a', 'other')], ['  change Secret s copyOf.name']],
  ['a copied Secret that goes', [mapping('a')], [], ['remove SyncSet a', '  delete Secret s']],
  ['a label', [], [labels({ 'x/addon-a': 'true' })], ['create ClusterDeployment c']],
  [
    'a label that goes',
    [labels({ 'x/a': 'true' })],
    [labels()],
    ['change ClusterDeployment c metadata.labels[x/a]', 'PLAN_LABELS_CHANGED'],
  ],
  [
    'labels that nothing takes away',
    [labels({ 'x/a': 'true' })],
    [],
    ['leave ClusterDeployment c metadata.labels[x/a]', 'PLAN_LABELS_STAY'],
  ],
  ['the object with the labels is never removed', [labels()], [], ['leave ClusterDeployment c']],
])('%s', (_, before, after, expected) => {
  expect(short(before, after)).toEqual(expected);
});

test('a plan as text', () => {
  const before = [set('a', 'Sync', namespace, secret('x'), map({ x: '1' }, '\u001b[31m'))];
  const after = [set('a', 'Sync', secret('y')), set('b', undefined, crd)];
  expect(planText(planCluster(before, after))).toBe(
    [
      '  on the hub',
      '    + SyncSet ns/b',
      '  on the cluster',
      '    ~ Secret n/s: data.size',
      '    + CustomResourceDefinition x.y',
      '    - Namespace n: deleted from the cluster',
      '    - ConfigMap n/\\u{1b}[31m: deleted from the cluster',
      '',
    ].join('\n'),
  );
  expect(planText(planCluster(before, before))).toBe('  nothing changes\n');
});

const objects = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      mode: fc.constantFrom<Mode>('Sync', 'Upsert'),
      content: fc.uniqueArray(fc.constantFrom('1', '2', '3', '4'), { maxLength: 4 }),
    }),
    { selector: ({ name }) => name, maxLength: 3 },
  )
  .map((sets) => sets.map(({ name, mode, content }) => set(name, mode, ...content.map((each) => map({ each }, each)))));

test('by what Hive does: deletions at the start for sets that are gone, then set by set', () => {
  fc.assert(
    fc.property(objects, objects, (before, after) => {
      const plan = planCluster(before, after);
      const contentOf = (sets: readonly KubernetesObject[]) =>
        new Set(sets.flatMap((each) => Object(each['spec']).resources.map(nameOf)));
      const [old, fresh] = [contentOf(before), contentOf(after)];
      const told = new Map(plan.cluster.map((each) => [`ConfigMap n/${each.name}`, each.does]));
      for (const object of new Set([...old, ...fresh])) {
        const deleting = before.filter((each) => {
          const now = after.find(({ metadata }) => metadata.name === each.metadata.name);
          const has = (one: KubernetesObject) => contentOf([one]).has(object);
          const mode = (one: KubernetesObject) => Object(one['spec']).resourceApplyMode;
          return has(each) && mode(each) === 'Sync' && (now ? mode(now) === 'Sync' && !has(now) : true);
        });
        const expected = fresh.has(object)
          ? deleting.length > 0
            ? 'recreate'
            : old.has(object)
              ? undefined
              : 'create'
          : deleting.length > 0
            ? 'delete'
            : 'leave';
        expect(told.get(String(object))).toBe(expected);
      }
      expect(planCluster(after, after).cluster).toEqual([]);
    }),
  );
});

import { ApiObject, JsonPatch, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ResourceApplyMode, SyncSet, type SyncSetProps } from '../../src/hive';
import { hub, problems } from './fixture';

const PROPS: SyncSetProps = { name: 'widget', namespace: 'uhc-c1', clusterDeployments: ['c1'] };

function syncSet(props: Partial<SyncSetProps> = {}): SyncSet {
  const set = new SyncSet(hub(), 'set', { ...PROPS, ...props });
  new kplus.Namespace(set.cluster, 'namespace', { metadata: { name: 'widget' } });
  return set;
}

const mapping = (namespace: string) => ({ source: { name: 'pull', namespace }, target: { name: 'pull', namespace: 'widget' } });

test('a set with everything of its own', () => {
  const set = syncSet({
    clusterDeployments: ['c2', 'c1'],
    labels: { team: 'a' },
    annotations: { note: 'x' },
    applyMode: ResourceApplyMode.UPSERT,
    secretMappings: [mapping('uhc-c1')],
  });
  expect(problems(set)).toEqual([]);
  expect(Yaml.stringify(...Testing.synth(ApiObject.of(set).chart))).toMatchSnapshot();
});

test.each<[string, Partial<SyncSetProps>, string[]]>([
  ['one cluster', {}, []],
  [
    'no cluster',
    { clusterDeployments: [] },
    ["error HIVE_CLUSTERS_INVALID: SyncSet 'widget': clusterDeployments names no cluster"],
  ],
  [
    'a cluster twice',
    { clusterDeployments: ['c1', 'c2', 'c1'] },
    ["error HIVE_CLUSTERS_INVALID: SyncSet 'widget': clusterDeployments names a cluster twice"],
  ],
  [
    'a namespace that is none',
    { namespace: 'A' },
    ["error OBJECT_NAMESPACE_INVALID: SyncSet 'widget': namespace 'A' is not a DNS label"],
  ],
  ['a secret of its namespace', { secretMappings: [mapping('uhc-c1')] }, []],
  [
    'a secret of another namespace',
    { secretMappings: [mapping('uhc-c1'), mapping('hub')] },
    [
      "error HIVE_SECRET_MAPPING_INVALID: SyncSet 'widget': secretMappings[1].source.namespace 'hub' is not the namespace of the set",
    ],
  ],
])('a set with %s', (_, props, expected) => {
  expect(problems(syncSet(props))).toEqual(expected);
});

test('JSON patches of the object on the hub work', () => {
  const set = syncSet();
  ApiObject.of(set).addJsonPatch(JsonPatch.add('/spec/clusterDeploymentRefs/-', { name: 'c2' }));
  const [{ spec }] = Testing.synth(ApiObject.of(set).chart);
  expect(spec.clusterDeploymentRefs).toEqual([{ name: 'c1' }, { name: 'c2' }]);
  expect(spec.resources).toHaveLength(1);
});

import { ApiObject, App, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { problemsOf } from '../../src/diagnostics';
import { clusterLabel, PatchType, ResourceApplyMode, type SelectorSyncSet } from '../../src/hive';
import { lineOf, manifestOf, problems, widgetSet } from './fixture';

const chartOf = (set: SelectorSyncSet) => ApiObject.of(set).chart;
const specOf = (set: SelectorSyncSet) => Testing.synth(chartOf(set))[0].spec;

describe('templates', () => {
  test('are on for the objects only if one of them has a label', () => {
    const set = widgetSet({ defaultNamespace: 'a' });
    new kplus.ConfigMap(set.cluster, 'a', { data: { text: '{{ x }}' } });
    expect(specOf(set)).not.toHaveProperty('enableResourceTemplates');
    expect(specOf(set).resources[0].data.text).toBe('{{ x }}');
    new kplus.ConfigMap(set.cluster, 'b', { data: { id: clusterLabel('id') } });
    expect(specOf(set)).toMatchObject({
      enableResourceTemplates: true,
      resources: [{ data: { text: '{{ "{{" }} x }}' } }, { data: { id: '{{ fromCDLabel "id" }}' } }],
    });
    expect(specOf(set)).not.toHaveProperty('enablePatchTemplates');
  });

  test('are on for the patches only if one of them has a label', () => {
    const patch = { apiVersion: 'v1', kind: 'Node', name: 'n', type: PatchType.MERGE, patch: { x: '{{' } };
    const plain = specOf(widgetSet({ patches: [patch] }));
    expect(plain).not.toHaveProperty('enablePatchTemplates');
    expect(plain.patches[0].patch).toBe('{"x":"{{"}');
    const labelled = specOf(widgetSet({ patches: [patch, { ...patch, patch: { id: clusterLabel('id') } }] }));
    expect(labelled).toMatchObject({
      enablePatchTemplates: true,
      patches: [{ patch: '{"x":"{{ "{{" }}"}' }, { patch: '{"id":"{{ fromCDLabel "id" }}"}' }],
    });
    expect(labelled).not.toHaveProperty('enableResourceTemplates');
  });
});

describe('checks', () => {
  /** A set with a problem of each kind of rule. */
  function wrongSet(): SelectorSyncSet {
    const set = widgetSet({
      clusterDeploymentSelector: {},
      applyMode: ResourceApplyMode.SYNC,
      secretMappings: [{ source: { name: '', namespace: 'hub' }, target: { name: 'a', namespace: 'a' } }],
      patches: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'x', type: PatchType.MERGE, patch: { id: clusterLabel('') } }],
    });
    new kplus.Namespace(set.cluster, 'namespace');
    new kplus.ConfigMap(set.cluster, 'twice', { metadata: { name: 'a' } });
    new kplus.ConfigMap(set.cluster, 'again', { metadata: { name: 'a', namespace: '' } }); // the second one
    new kplus.Deployment(set.cluster, 'bare');
    return set;
  }

  test('tell all problems at once', () => {
    expect(problemsOf(wrongSet()).map(({ code }) => code)).toEqual([
      'OBJECT_NOT_RENDERED',
      'SELECTOR_EMPTY',
      'SECRET_REFERENCE_INVALID',
      'HIVE_PATCH_NAMESPACE_MISSING',
      'HIVE_CLUSTER_LABEL_INVALID',
      'HIVE_SYNC_DELETES_NAMESPACE',
      'HIVE_RESOURCE_NAMESPACE_MISSING',
      'HIVE_RESOURCE_NAMESPACE_MISSING',
      'HIVE_RESOURCE_TWICE',
    ]);
  });

  test('point to the line that made the object, and else to that of the set', () => {
    const found = problemsOf(wrongSet());
    const line = (code: string) => found.find((diagnostic) => diagnostic.code === code)?.where;
    expect(line('HIVE_RESOURCE_TWICE')).toEqual({
      file: 'test/hive/sync-set-base.test.ts',
      line: lineOf(__filename, '// the second one'),
      column: 5,
    });
    expect(line('HIVE_RESOURCE_NAMESPACE_MISSING')?.line).toBe(lineOf(__filename, "'twice'"));
    expect(line('SELECTOR_EMPTY')?.file).toBe('test/hive/fixture.ts');
  });

  test('point to the line of an object that is too large', () => {
    const set = widgetSet();
    new ApiObject(set.cluster, 'large', manifestOf(262_145)); // the large one
    expect(problemsOf(set)).toEqual([
      expect.objectContaining({
        code: 'HIVE_RESOURCE_TOO_LARGE',
        where: expect.objectContaining({ line: lineOf(__filename, '// the large one') }),
      }),
    ]);
  });

  test.each<[string, (set: SelectorSyncSet) => unknown]>([
    ['Testing.synth', (set) => Testing.synth(chartOf(set))],
    ['App.synthYaml', (set) => App.of(set).synthYaml()],
  ])('stop %s of stock cdk8s with all errors', (_, synth) => {
    const set = wrongSet();
    for (const { code } of problemsOf(set)) expect(() => synth(set)).toThrow(code);
  });

  test('refuse a set without anything', () => {
    expect(problems(widgetSet())).toEqual(["error HIVE_SET_EMPTY: the set 'widget' has no objects, secretMappings or patches"]);
  });

  test.each<[string, Parameters<typeof widgetSet>[0]]>([
    ['secrets', { secretMappings: [{ source: { name: 'a', namespace: 'hub' }, target: { name: 'a', namespace: 'a' } }] }],
    ['patches', { patches: [{ apiVersion: 'v1', kind: 'Node', name: 'n', type: PatchType.JSON, patch: [] }] }],
  ])('accept a set of %s only', (_, props) => {
    expect(problems(widgetSet(props))).toEqual([]);
  });

  test('warn of a set that is near the limit of the hub', () => {
    const set = widgetSet();
    for (const name of ['a', 'b', 'c', 'd', 'e']) new ApiObject(set.cluster, name, manifestOf(190_000, name));
    expect(problems(set)).toEqual([
      "warning HIVE_SET_TOO_LARGE: the set 'widget' has 950000 bytes; the hub stores 1572864 at most",
    ]);
    expect(specOf(set).resources).toHaveLength(5);
  });
});

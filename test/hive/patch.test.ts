import fc from 'fast-check';
import { clusterLabel, type Patch, PatchType } from '../../src/hive';
import { checkPatches, needTemplates, renderPatch } from '../../src/hive/patch';
import { evaluate } from './go-template';

const merge: Patch = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  name: 'widget',
  namespace: 'a',
  type: PatchType.MERGE,
  patch: { data: { text: '{{ x }}', gone: null } },
};
const json: Patch = { ...merge, type: PatchType.JSON, patch: [{ op: 'remove', path: '/data/x' }] };

test('is JSON text in the words of the API', () => {
  expect(renderPatch(merge, false)).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name: 'widget',
    namespace: 'a',
    patchType: 'merge',
    patch: '{"data":{"text":"{{ x }}","gone":null}}',
  });
  expect(renderPatch({ apiVersion: 'v1', kind: 'Node', name: 'n', type: PatchType.JSON, patch: [] }, false)).toEqual({
    apiVersion: 'v1',
    kind: 'Node',
    name: 'n',
    patchType: 'json',
    patch: '[]',
  });
});

test('is JSON once Hive has filled in its template, whatever its text', () => {
  const text = fc.string({ unit: fc.constantFrom('{', '}', '{{', '"', '`', '\\', ' ', 'a', '\n') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const data = { [`${before}k`]: { id: `${before}${clusterLabel('id')}${after}`, plain: after, none: {} } };
      const { patch } = Object(renderPatch({ ...merge, patch: data }, true));
      expect(JSON.parse(evaluate(patch, { id: 'c-1.x' }))).toEqual({
        [`${before}k`]: { id: `${before}c-1.x${after}`, plain: after, none: {} },
      });
    }),
  );
});

test.each<[string, Patch[], boolean]>([
  ['no patch', [], false],
  ['braces as text', [merge], false],
  ['a label in one of them', [merge, { ...merge, patch: { data: { id: clusterLabel('id') } } }], true],
])('needTemplates with %s', (_, patches, expected) => {
  expect(needTemplates(patches)).toBe(expected);
});

test.each<[string, Patch, string[]]>([
  ['a merge patch', merge, []],
  ['a JSON patch', json, []],
  ['a strategic patch', { ...merge, type: PatchType.STRATEGIC }, []],
  ['an object without namespace', { ...merge, kind: 'Node', namespace: undefined }, []],
  ['an object of a kind nobody knows', { ...merge, apiVersion: 'example.com/v1', kind: 'Thing', namespace: undefined }, []],
  [
    'an object that has a namespace',
    { ...merge, namespace: undefined },
    ["HIVE_PATCH_NAMESPACE_MISSING: patches[0] of ConfigMap 'widget' has no namespace"],
  ],
  [
    'an empty namespace',
    { ...merge, namespace: '' },
    ["HIVE_PATCH_NAMESPACE_MISSING: patches[0] of ConfigMap 'widget' has no namespace"],
  ],
  [
    'a list as a merge patch',
    { ...merge, patch: [] },
    ["HIVE_PATCH_TYPE_MISMATCH: patches[0] of ConfigMap 'widget' has the type 'merge' and a list as its patch"],
  ],
  [
    'an object as a JSON patch',
    { ...json, patch: {} },
    ["HIVE_PATCH_TYPE_MISMATCH: patches[0] of ConfigMap 'widget' has the type 'json' and an object as its patch"],
  ],
])('checkPatches with %s', (_, patch, expected) => {
  expect(checkPatches([patch]).map(({ code, message }) => `${code}: ${message}`)).toEqual(expected);
});

test('checkPatches tells every problem of each patch', () => {
  const found = checkPatches([merge, { ...json, namespace: undefined, patch: {} }]);
  expect(found.map(({ message }) => message)).toEqual([
    "patches[1] of ConfigMap 'widget' has no namespace",
    "patches[1] of ConfigMap 'widget' has the type 'json' and an object as its patch",
  ]);
});

import { parseManifests } from '../../src/metadata/parse-manifests';
import { summaries } from '../releases/folder';

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';

describe('parseManifests', () => {
  it('reads one object a document, with its place', () => {
    const { manifests, diagnostics } = parseManifests('f', `---\n${CONFIG_MAP}data:\n  x: |\n    1\n      2\n---\n${CONFIG_MAP}`);
    expect(diagnostics).toEqual([]);
    expect(manifests).toEqual([
      {
        object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { x: '1\n  2\n' } },
        origin: { file: 'f', line: 2, column: 1 },
      },
      { object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }, origin: { file: 'f', line: 11, column: 1 } },
    ]);
  });

  it.each([
    ['nothing', '# x\n', ['f:1:1 MANIFEST_MISSING']],
    ['a list of values', '- a\n', ['f:1:1 SCHEMA_TYPE']],
    [
      'no kind and no name',
      'apiVersion: v1\nmetadata: {}\n',
      ['f:1:1 SCHEMA_MISSING_PROPERTY', 'f:2:11 SCHEMA_MISSING_PROPERTY'],
    ],
    ['a label that is no text', 'apiVersion: v1\nkind: A\nmetadata:\n  name: a\n  labels: {x: true}\n', ['f:5:15 SCHEMA_TYPE']],
    ['a name that is no text', 'apiVersion: v1\nkind: A\nmetadata: {name: 12}\n', ['f:3:18 SCHEMA_TYPE']],
    ['a List', 'apiVersion: v1\nkind: List\nmetadata: {name: a}\nitems: []\n', ['f:2:7 MANIFEST_LIST']],
    [
      'a Secret with content',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {}\nstringData: {x: y}\n',
      ['f:4:1 MANIFEST_SECRET', 'f:5:1 MANIFEST_SECRET'],
    ],
    [
      'a Secret in a SyncSet',
      'apiVersion: hive.openshift.io/v1\nkind: SyncSet\nmetadata: {name: a}\nspec:\n  resources:\n  - kind: Secret\n    stringData: {x: y}\n',
      ['f:7:5 MANIFEST_SECRET'],
    ],
    ['an unquoted date', `${CONFIG_MAP}data: {x: 2024-01-01}\n`, ['f:5:11 YAML_AMBIGUOUS']],
  ])('refuses %s', (_, text, expected) => {
    expect(summaries(parseManifests('f', text).diagnostics)).toEqual(expected);
  });

  it('accepts a Secret that others fill, and a reference to one', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ntype: Opaque\n';
    const reference = `${CONFIG_MAP}spec:\n  source: {kind: Secret, name: x, items: []}\n`;
    expect(parseManifests('f', `${secret}---\n${reference}`).diagnostics).toEqual([]);
  });

  it('never shows the content of a Secret', () => {
    const { diagnostics } = parseManifests('f', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {x: hunter2}\n');
    expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
  });
});

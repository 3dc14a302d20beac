import * as fc from 'fast-check';
import { editYaml, type YamlEdit } from '../../src/cluster-edits';
import { parseYaml } from '../../src/yaml';

const set = (path: string, value: Extract<YamlEdit, { does: 'set' }>['value']): YamlEdit => ({
  does: 'set',
  path: path.split('.'),
  value,
});
const remove = (path: string): YamlEdit => ({ does: 'remove', path: path.split('.') });

/** The text after the edits; the codes and places of the problems, if there are any. */
function edited(text: string, ...edits: readonly YamlEdit[]): string | readonly string[] {
  const result = editYaml('c.yaml', text, edits);
  return result.text ?? result.diagnostics.map(({ code, where }) => `${code} ${where?.line}:${where?.column}`);
}

const BLOCK = `# top
clusterDeployment: { name: c, namespace: n } # where

addons: # the add-ons
  # about widget
  widget:
    version: 1.4.0      # pinned
    # parameters come below
    parameters:
      size: 'large'
      # no replicas yet

  # about the last one
  "log-router": { version: latest } # flow
  # end
`;

describe('an edit touches its lines and no others', () => {
  test.each<[string, YamlEdit[], (text: string) => string]>([
    ['a value', [set('addons.widget.version', '1.5.0')], (t) => t.replace('1.4.0 ', '1.5.0 ')],
    ['a quoted value keeps its quotes', [set('addons.widget.parameters.size', "it's")], (t) => t.replace("'large'", "'it''s'")],
    ['a text that would be a number', [set('addons.widget.version', '1.5')], (t) => t.replace('1.4.0 ', "'1.5' ")],
    ['a number', [set('addons.widget.version', 3)], (t) => t.replace('1.4.0 ', '3 ')],
    [
      'a new value in block style',
      [set('addons.widget.parameters.replicas', 3)],
      (t) => t.replace("'large'\n", "'large'\n      replicas: 3\n"),
    ],
    [
      'a new mapping',
      [set('addons.widget.uninstall.stage', 'signalled')],
      (t) => t.replace('yet\n', 'yet\n    uninstall:\n      stage: signalled\n'),
    ],
    [
      'a new value in flow style',
      [set('addons.log-router.form', 'label')],
      (t) => t.replace('latest }', 'latest, form: label }'),
    ],
    [
      'a new mapping in flow style',
      [set('addons.log-router.parameters.x', 'a b')],
      (t) => t.replace('latest }', 'latest, parameters: { x: a b } }'),
    ],
    [
      'a new entry with a list',
      [set('addons.b', { version: '2.0.0', parametersSecret: { name: 's', ids: ['a', 'yes'] } })],
      (t) =>
        t.replace('# flow\n', "# flow\n  b:\n    version: 2.0.0\n    parametersSecret:\n      name: s\n      ids: [a, 'yes']\n"),
    ],
    ['the first of two', [remove('addons.widget')], (t) => t.replace(/ {2}widget:.*yet\n/s, '')],
    ['the last of two', [remove('addons.log-router')], (t) => t.replace(/ {2}"log-router.*\n/, '')],
    [
      'both',
      [remove('addons.widget'), remove('addons.log-router')],
      (t) =>
        t
          .replace(/ {2}widget:.*yet\n/s, '')
          .replace(/ {2}"log-router.*\n/, '')
          .replace('addons:', 'addons: {}'),
    ],
    ['a value that is the only one', [remove('addons.widget.parameters.size')], (t) => t.replace(/:\n +size.*\n/, ': {}\n')],
    ['one in flow style', [remove('clusterDeployment.name')], (t) => t.replace('name: c, ', '')],
    ['the last in flow style', [remove('clusterDeployment.namespace')], (t) => t.replace(', namespace: n', '')],
    [
      'all in flow style',
      [remove('clusterDeployment.namespace'), remove('clusterDeployment.name')],
      (t) => t.replace('{ name: c, namespace: n }', '{}'),
    ],
  ])('%s', (_, edits, expected) => {
    expect(edited(BLOCK, ...edits)).toBe(expected(BLOCK));
    const crlf = BLOCK.replaceAll('\n', '\r\n');
    expect(edited(crlf, ...edits)).toBe(expected(BLOCK).replaceAll('\n', '\r\n'));
    const open = BLOCK.replace('  # end\n', '').trimEnd();
    expect(edited(open, ...edits)).toBe(expected(BLOCK).replace('  # end\n', '').trimEnd());
  });

  test.each<[string, string, YamlEdit, string]>([
    [
      'an empty mapping becomes a block',
      'addons: {} # none\n',
      set('addons.a.version', 'latest'),
      'addons: # none\n  a:\n    version: latest\n',
    ],
    ['also at the end of a text without a line end', 'x: 1\naddons: {}', set('addons.a', 'b'), 'x: 1\naddons:\n  a: b'],
    ['with the indentation of the rest', 'x:\n    y: 1\naddons: {}\n', set('addons.a', 'b'), 'x:\n    y: 1\naddons:\n    a: b\n'],
    ['but not between brackets', '{ addons: {} }\n', set('addons.a', 'b'), '{ addons: { a: b } }\n'],
    ['nor with a comment in it', 'addons: { # none\n  }\n', set('addons.a', 'b'), 'addons: { a: b # none\n  }\n'],
    ['a comma at the end stays', 'a: { b: 1, }\n', set('a.c', 2), 'a: { b: 1, c: 2, }\n'],
    [
      'comments between brackets stay',
      'a: { b: 1, # one\n  c: 2 # two\n  }\n',
      set('a.d', 3),
      'a: { b: 1, # one\n  c: 2, d: 3 # two\n  }\n',
    ],
    [
      'as they do where the entry behind goes',
      'a: { b: 1, # one\n  c: 2 # two\n  }\n',
      remove('a.c'),
      'a: { b: 1, # one\n   # two\n  }\n',
    ],
    ['or the one before', 'a: { b: 1, # one\n  c: 2 # two\n  }\n', remove('a.b'), 'a: {  # one\n  c: 2 # two\n  }\n'],
    ['or all', 'a: { b: 1 # one\n  }\n', remove('a.b'), 'a: {  # one\n  }\n'],
    ['a block text', 'a:\n  b: |\n    x\n    y\n  c: 1\n', set('a.b', 'z'), 'a:\n  b: z\n  c: 1\n'],
    ['a document with marks', '---\na: 1\n...\n', set('b', 2), '---\na: 1\nb: 2\n...\n'],
    ['odd keys', "a:\n  'x y': 1\n", remove('a.x y'), 'a: {}\n'],
    ['control characters', 'a: b\n', set('c', 'x\ny'), 'a: b\nc: "x\\ny"\n'],
    ['a value beside a merge key', 'd: &d { x: 1 }\na:\n  <<: *d\n', set('a.x', 2), 'd: &d { x: 1 }\na:\n  <<: *d\n  x: 2\n'],
    ['another entry than the repeated one', 'd: &d { x: 1 }\na: *d\nb: 1\n', set('b', 2), 'd: &d { x: 1 }\na: *d\nb: 2\n'],
  ])('%s', (_, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });
});

test.each<[string, string, YamlEdit, string]>([
  ['what an alias repeats', 'd: &d { x: 1 }\na: *d\n', set('d.x', 2), 'CLUSTER_FILE_NOT_EDITABLE 1:12'],
  ['an alias', 'd: &d { x: 1 }\na: *d\n', set('a.x', 2), 'CLUSTER_FILE_NOT_EDITABLE 1:12'],
  ['an anchor that goes', 'd:\n  e: &d 1\n  f: 1\na: *d\n', remove('d.e'), 'CLUSTER_FILE_NOT_EDITABLE 2:9'],
  ['the anchor of an empty mapping', 'a: &x\n  b: 1\n', remove('a.b'), 'CLUSTER_FILE_NOT_EDITABLE 2:6'],
  ['what a merge key brings', 'd: &d { x: 1 }\na:\n  <<: *d\n', remove('a.x'), 'CLUSTER_FILE_NOT_EDITABLE 1:12'],
  ['a mapping in the place of a value', 'a: 1\n', set('a.b', 1), 'CLUSTER_FILE_NOT_EDITABLE 1:4'],
  ['a value in the place of a mapping', 'a: { b: 1 }\n', set('a', 1), 'CLUSTER_FILE_NOT_EDITABLE 1:4'],
  ['a comment in a block text', 'a: | # why\n  x\n', set('a', 'y'), 'CLUSTER_FILE_NOT_EDITABLE 2:1'],
  ['two documents', 'a: 1\n---\nb: 1\n', set('a', 2), 'YAML_DOCUMENTS 3:1'],
  ['a key that is there twice', 'a: 1\na: 2\n', set('a', 3), 'YAML_DUPLICATE_KEY 2:1'],
  ['a tab as indentation', 'a:\n\tb: 1\n', set('a.b', 2), 'YAML_SYNTAX 2:1'],
  ['a tag', 'a: !x 1\n', set('a', 2), 'YAML_TAG 1:4'],
  ['no document', '# nothing\n', set('a', 2), 'YAML_EMPTY 1:1'],
  ['a text that hides something', 'a: 1\n', set('a', 'x\u202ey'), 'CLUSTER_FILE_NOT_EDITABLE 1:4'],
])('%s is refused at its place', (_, text, edit, problem) => {
  expect(edited(text, edit)).toEqual([problem]);
});

/** Texts of cluster files in many styles. */
const scalars = fc.constantFrom('latest', '1.4.0', "'1.4'", '"a # b"', '7', 'true', 'a b', "'{x}'");
const blank = fc.constantFrom('', '\n', '  \n', '# between\n', '      # deep\n', '  # shallow\n');
const tail = fc.constantFrom('', '  # tail', ' ');
const entryTexts = (indent: string) =>
  fc
    .record({
      keys: fc.uniqueArray(fc.constantFrom('version', 'form', 'a-b', '"q"', "'r'"), { maxLength: 4 }),
      values: fc.array(scalars, { minLength: 4, maxLength: 4 }),
      tail,
      blank,
      flow: fc.boolean(),
      comma: fc.boolean(),
    })
    .map(({ keys, values, tail: end, blank: between, flow, comma }) => {
      if (keys.length === 0) return ` {}${end}\n${between}`;
      if (flow) return ` { ${keys.map((key, i) => `${key}: ${values[i]}`).join(', ')}${comma ? ',' : ''} }${end}\n${between}`;
      return `${end}\n${keys.map((key, i) => `${indent}${key}: ${values[i]}${end}\n${i === 1 ? between : ''}`).join('')}`;
    });
const documents = fc
  .record({
    step: fc.constantFrom('  ', '    '),
    eol: fc.constantFrom('\n', '\r\n'),
    open: fc.boolean(),
    top: blank,
    end: fc.constantFrom('', '# end\n', '...\n'),
    mark: fc.constantFrom('', '---\n', '# c\n---\n'),
  })
  .chain(({ step, eol, open, top, end, mark }) =>
    fc.array(entryTexts(step + step), { maxLength: 4 }).map((entries) => {
      const names = ['widget', '"x-y"', 'log-router', "'z'"];
      const body =
        entries.length === 0 ? 'addons: {}\n' : `addons:\n${entries.map((text, i) => `${step}${names[i]}:${text}`).join('')}`;
      const text = `${mark}${top}cluster: { name: c }\n${body}${end}`;
      return (open ? text.replace(/\n$/, '') : text).replaceAll('\n', eol);
    }),
  );

const newValues: fc.Arbitrary<Extract<YamlEdit, { does: 'set' }>['value']> = fc.oneof(
  fc.constantFrom(
    'latest',
    '1.0',
    'yes',
    '~',
    '',
    ' a',
    'a: b',
    'a #b',
    "it's",
    '{',
    '-',
    '0x1',
    '1e3',
    'ü',
    '2026-01-01',
    '12:30',
    '*a',
    '\t',
  ),
  fc.string({ maxLength: 8 }).filter((text) => /^[\x20-\x7e]*$/.test(text)),
  fc.integer(),
  fc.boolean(),
);

/** Everything from a # that begins a comment, in the generated texts. */
const comments = (text: string) => text.match(/# (?:c|between|deep|shallow|tail|end)\b/g) ?? [];

test('a new entry is there, and without it the text is what it was, byte by byte', () => {
  fc.assert(
    fc.property(
      documents,
      fc.constantFrom('addons.new', 'addons.widget.new', 'addons.log-router.parameters.size', 'top'),
      newValues,
      (text, path, value) => {
        fc.pre(parseYaml('c.yaml', text).source !== undefined);
        const holder = path.split('.').slice(0, -1);
        const present = parseYaml('c.yaml', text).source?.find(holder) !== undefined;
        const added = edited(text, set(path, value));
        if (typeof added !== 'string') throw new Error(`${JSON.stringify(text)} ${added}`);
        expect(parseYaml('c.yaml', added).source?.find(path.split('.'))?.value).toEqual(value);
        expect(comments(added)).toEqual(comments(text));
        // What an edit had to make around it is not taken away again.
        if (present) expect(edited(added, remove(path))).toBe(text);
      },
    ),
    { numRuns: 500 },
  );
});

test('a changed value is there, all comments stay, and changed back the data is what it was', () => {
  fc.assert(
    fc.property(documents, fc.nat(), newValues, (text, pick, value) => {
      const source = parseYaml('c.yaml', text).source;
      fc.pre(source !== undefined);
      const paths = [...(source?.plainScalars() ?? [])].map(({ path }) => path.map(String));
      const path = paths[pick % paths.length] ?? ['cluster', 'name'];
      const before = source?.find(path)?.value;
      const changed = edited(text, { does: 'set', path, value });
      if (typeof changed !== 'string') throw new Error(`${JSON.stringify(text)} ${changed}`);
      expect(comments(changed)).toEqual(comments(text));
      const back = edited(changed, { does: 'set', path, value: before as string });
      expect(parseYaml('c.yaml', String(back)).source?.value).toEqual(source?.value);
      if (/^[a-z0-9][a-z0-9.]+$/.test(String(value)) && parseYaml('c.yaml', String(value)).source?.value === value)
        expect(back).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('any entry can be taken out, and only comments in it go with it', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (text, pick) => {
      const source = parseYaml('c.yaml', text).source;
      fc.pre(source !== undefined);
      const names = [...(source?.find(['addons'])?.children?.keys() ?? [])];
      fc.pre(names.length > 0);
      const name = names[pick % names.length] ?? '';
      const rest = edited(text, { does: 'remove', path: ['addons', name] });
      if (typeof rest !== 'string') throw new Error(`${JSON.stringify(text)} ${rest}`);
      expect([...(parseYaml('c.yaml', rest).source?.find(['addons'])?.children?.keys() ?? [])]).toEqual(
        names.filter((each) => each !== name),
      );
      const lines = text.split(/\r?\n/);
      let at = 0;
      // The rest is the text without some of its lines, but for the mapping that became empty.
      for (const line of rest.replace('addons: {}', 'addons:').split(/\r?\n/)) {
        const found = lines.indexOf(line, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + 1;
      }
    }),
    { numRuns: 500 },
  );
});

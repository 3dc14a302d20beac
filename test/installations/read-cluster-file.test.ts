import * as fc from 'fast-check';
import { readClusterFile } from '../../src/installations';
import { placeOf } from './fixture';

const read = (text: string) => readClusterFile('/nowhere/acme-1.yaml', 'acme-1.yaml', text);

const HEAD = 'clusterDeployment:\n  name: acme-1\n  namespace: uhc-acme-1\n';
const widget = (...lines: string[]) => `${HEAD}addons:\n  widget:\n${lines.map((line) => `    ${line}\n`).join('')}`;

test('a cluster and its add-ons', () => {
  const { cluster, diagnostics } = read(widget('version: latest', 'parameters: { size: large, replicas: 3 }'));
  expect(diagnostics).toEqual([]);
  expect(cluster).toMatchObject({
    clusterDeployment: { name: 'acme-1', namespace: 'uhc-acme-1' },
    installations: [{ addon: 'widget', version: { is: 'latest' }, parameters: { values: { size: 'large', replicas: 3 } } }],
  });
});

test('a cluster without add-ons', () => {
  expect(read(`${HEAD}addons: {}\n`)).toMatchObject({ cluster: { installations: [] }, diagnostics: [] });
});

test.each([
  ['no file', '', 'acme-1.yaml:1:1 YAML_EMPTY'],
  ['two documents', `${HEAD}addons: {}\n---\n{}\n`, 'acme-1.yaml:6:1 YAML_DOCUMENTS'],
  ['an add-on twice', `${widget('version: latest')}  widget: { version: 1.0.0 }\n`, 'acme-1.yaml:7:3 YAML_DUPLICATE_KEY'],
  ['a misspelt field', widget('version: latest', 'verison: 1.0.0'), 'acme-1.yaml:7:5 SCHEMA_UNKNOWN_PROPERTY'],
  ['no version', widget('form: label'), 'acme-1.yaml:6:5 SCHEMA_MISSING_PROPERTY'],
  ['a version that YAML takes for a number', widget('version: 1.10'), 'acme-1.yaml:6:14 SCHEMA_TYPE'],
  ['a version that is none', widget('version: v1'), 'acme-1.yaml:6:14 INSTALLATION_CONTRADICTION'],
  ['a value that is a list', widget('version: latest', 'parameters: { size: [] }'), 'acme-1.yaml:7:25 SCHEMA_TYPE'],
  ['a stage that is none', widget('version: latest', 'uninstall: { stage: gone }'), 'acme-1.yaml:7:25 SCHEMA_VALUE'],
  [
    'a time that is none',
    widget('version: latest', 'uninstall: { stage: signalled, since: today }'),
    'acme-1.yaml:7:43 SCHEMA_VALUE',
  ],
  ['no ids', widget('version: latest', 'parametersSecret: { name: s, ids: [] }'), 'acme-1.yaml:7:39 SCHEMA_VALUE'],
  ['a namespace that is none', `${HEAD.replace('uhc-', 'UHC_')}addons: {}\n`, 'acme-1.yaml:3:14 SCHEMA_VALUE'],
  ['a name that leads elsewhere', `${HEAD.replace('name: acme-1', 'name: ../acme')}addons: {}\n`, 'acme-1.yaml:2:9 SCHEMA_VALUE'],
  [
    'a name that is too long',
    `${HEAD.replace('name: acme-1', `name: ${'a'.repeat(201)}`)}addons: {}\n`,
    'acme-1.yaml:2:9 SCHEMA_VALUE',
  ],
])('%s is refused at its place', (_, text, place) => {
  const { cluster, diagnostics } = read(text);
  expect(diagnostics.map(placeOf)).toContain(place);
  expect(cluster?.installations ?? []).toEqual([]);
});

test('values of parameters are not told: they may be secrets', () => {
  const { diagnostics } = read(widget('version: latest', 'parameters: { token: [hunter2], other: { a: hunter2 } }'));
  expect(diagnostics).toHaveLength(2);
  expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('an add-on may not be %s by chance', (name) => {
  const { cluster } = read(`${HEAD}addons:\n  ${name}: { version: latest }\n`);
  expect(cluster?.installations.map(({ addon }) => addon) ?? [name]).toEqual([name]);
});

test('places are found again when they are asked for', () => {
  const { locate } = read(widget('version: latest', 'parameters:', '  size: large'));
  expect(locate(['addons', 'widget', 'parameters', 'size'])).toEqual({ file: 'acme-1.yaml', line: 8, column: 13 });
  expect(locate(['addons', 'widget', 'parameters', 'replicas'])).toMatchObject({ line: 8 });
});

test('whatever a file holds, it is read without a throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(read(text).diagnostics)));
});

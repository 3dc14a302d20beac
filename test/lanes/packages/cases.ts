import * as fc from 'fast-check';

/** Samples of an arbitrary, the same on every run. */
function samples<T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] {
  return fc.sample(arbitrary, { numRuns, seed: 20260101 });
}

const name = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_. äß✓'), minLength: 1, maxLength: 40 });
const segment = fc
  .oneof(
    { weight: 8, arbitrary: name },
    { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 90, maxLength: 160 }) },
  )
  .filter((text) => !/^\.|[. ]$/.test(text) && text.trim() === text);
const filePath = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

/** Sets of files for an image: short and long paths, other scripts, empty and binary content. No file is a folder of another. */
export function fileSets(count: number): Record<string, string>[] {
  const set = fc.dictionary(filePath, fc.base64String({ maxLength: 2000 }), { minKeys: 1, maxKeys: 8 });
  return samples(set, count).map((files) => {
    const paths = Object.keys(files);
    const isFolder = (path: string) => paths.some((other) => other.startsWith(`${path}/`));
    return Object.fromEntries(Object.entries(files).filter(([path]) => !isFolder(path)));
  });
}

const object = fc.constantFrom(
  'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations: {package-operator.run/phase: deploy}',
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: b}',
  'kind: NoVersion',
  'apiVersion: v1',
  'apiVersion: a/b/c\nkind: X',
  'apiVersion: v1\nkind:',
  'apiVersion: v1\nkind: A\nmetadata: {annotations: {package-operator.run/phase: deploy, b: 1}}',
  'apiVersion: v1\nkind: A\nmetadata: text',
  '# only a comment',
  '',
  '- a\n- b',
  'text',
  'a: [',
  '{}',
);
const separator = fc.constantFrom('\n---\n', '\n--- \n', '\n--- # c\n', '\r\n---\r\n', '---', '\n---\n---\n', '\n\n', '---\n');

/** YAML files of documents and of what stands between and around them. */
export function yamlFiles(count: number): string[] {
  const parts = fc.array(fc.oneof(object, separator), { minLength: 1, maxLength: 7 });
  return samples(parts, count).map((texts) => texts.join('\n').replaceAll('\n\n', '\n'));
}

const atom = fc.constantFrom(
  'config',
  'config.size',
  'config.name',
  'config["list"]',
  'config.map.a',
  'images.manager',
  'package.metadata.name',
  'cond.large',
  'cond["large"]',
  'environment.kubernetes.version',
  'unknown',
  'true',
  'false',
  'null',
  '1',
  '-1',
  '2u',
  '1.5',
  '"a"',
  "'b'",
  'b"x"',
  '[]',
  '[1, 2]',
  '["a"]',
  '[1, "a"]',
  '{"a": 1}',
  '{}',
  'int',
  'string',
  'duration("1h")',
  'timestamp("2026-01-01T00:00:00Z")',
  'has(config.size)',
  'has(config)',
  '',
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('==', '!=', '<', '>=', '+', '-', '*', '/', '%', '&&', '||', 'in'),
        tie('expression'),
      )
      .map((parts) => parts.join(' ')),
    tie('expression').map((inner) => `(${inner})`),
    tie('expression').map((inner) => `!${inner}`),
    tie('expression').map((inner) => `-${inner}`),
    fc
      .tuple(
        fc.constantFrom(
          'size',
          'int',
          'uint',
          'double',
          'string',
          'bytes',
          'bool',
          'type',
          'dyn',
          'duration',
          'matches',
          'nothing',
        ),
        tie('expression'),
      )
      .map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('startsWith', 'endsWith', 'contains', 'matches', 'size', 'getHours', 'lowerAscii'),
        tie('expression'),
      )
      .map(([a, f, b]) => `${a}.${f}(${b})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('all', 'exists', 'exists_one', 'map', 'filter'), tie('expression'))
      .map(([a, f, b]) => `${a}.${f}(x, ${b})`),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `${a}[${b}]`),
    tie('expression').map((a) => `${a}.field`),
  ),
}));

/** Conditions in CEL, most of them wrong in some way. */
export function celExpressions(count: number): string[] {
  return samples(expression, count);
}

/** What the conditions are evaluated on. */
export const CEL_VARIABLES = {
  package: { metadata: { name: 'widget', namespace: '', labels: {}, annotations: {} }, image: '' },
  config: { size: 3, name: 'a', list: [1, 2, 3], map: { a: true } },
  images: { manager: 'registry.example.com/a' },
  dependencies: {},
  environment: { kubernetes: { version: 'v1.30.0' } },
  cond: { large: true },
};

const word = fc.constantFrom(
  '{{',
  '}}',
  '{{-',
  '-}}',
  '{{ if .a }}',
  '{{ else }}',
  '{{ else if .b }}',
  '{{ end }}',
  '{{ range .a }}',
  '{{ range $i, $x := .a }}',
  '{{ with $y := .b }}',
  '{{ $x }}',
  '{{ $y := 1 }}',
  '{{ $y = 2 }}',
  '{{ $y }}',
  '{{ define "t" }}',
  '{{ template "t" . }}',
  '{{ template "t" }}',
  '{{ block "b" . }}',
  '{{ break }}',
  '{{ continue }}',
  '{{/* c */}}',
  '{{- /* c */ -}}',
  '{{ /* c */ }}',
  '{{/* c }}',
  '{{ .a.b | quote }}',
  '{{ quote .a "b" `c` \'d\' 1.5 }}',
  '{{ (index .a 0).b }}',
  '{{ "unterminated }}',
  '{{ nothing }}',
  '{{ .a | 1 }}',
  '{{ | }}',
  '{{ .a ) }}',
  '{{ (.a }}',
  '{{ include "t" . | indent 2 }}',
  '{{ not (eq .a "x") }}',
  '{{ nil }}',
  '{{ true }}',
  '{{ .a := 1 }}',
  '{{ "a" | quote }}',
  '{{ quote | "a" }}',
  '{{ $.a }}',
  '{{ . }}',
  '{{ else with .c }}',
  '{{ printf "%s" .a }}',
  '{{3}}',
  '{{-3}}',
  '{{ -3 }}',
  '{{ 0x1F }}',
  '{{ .a\n.b }}',
  'text',
  '\n',
  ' a: b ',
  '{{end}}',
  '{{ template .a }}',
  '{{ define x }}',
  '{{ end }}',
  '{{ end }}',
  '{{ if }}',
  '{{ range }}',
  '{{ $ }}',
  '{{ @ }}',
);

/** Templates of actions in any order. */
export function templates(count: number): string[] {
  return samples(fc.array(word, { minLength: 1, maxLength: 9 }), count).map((words) => words.join(''));
}

/** Well-formed patterns of paths, and paths. */
export function globs(count: number): { pattern: string; path: string }[] {
  const piece = fc.constantFrom(
    'a',
    'b',
    'ab',
    '*',
    '?',
    '.yaml',
    '[ab]',
    '[^a]',
    '[!a]',
    '[a-c]',
    '{a,b}',
    '{a*,bc}',
    '\\*',
    '.x',
    '-',
  );
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')) },
    { weight: 1, arbitrary: fc.constant('**') },
  );
  const pattern = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const name = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'c', '.x', '*', '!', '.yaml', '-'), { minLength: 1, maxLength: 3 })
    .map((pieces) => pieces.join(''));
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
  return samples(fc.record({ pattern, path }), count);
}

/** Malformed patterns: Go tells only where it comes to the fault, and never finds a match. */
export const MALFORMED_GLOBS = ['[', '[a', 'a[', '{a', '{a,b', 'a\\', '[]', '{a,{b}'];

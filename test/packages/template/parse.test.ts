import { parseTemplate } from '../../../src/packages/template/parse';
import { growth } from '../../growth';

const messages = (text: string) => parseTemplate(text).faults.map(({ offset, message }) => `${offset} ${message}`);

test.each([
  'text',
  '{{ .a.b | quote }}',
  '{{- if .a -}}x{{- else if eq .b "c" }}y{{ else }}z{{ end }}',
  '{{ range $i, $x := .list }}{{ $i }}{{ $x.y }}{{ break }}{{ end }}',
  '{{ with $x := .a }}{{ $x }}{{ else }}{{ . }}{{ end }}',
  '{{/* a comment with }} in it */}}',
  '{{ define "t" }}{{ . }}{{ end }}{{ template "t" . }}{{ include "t" . | indent 2 }}',
  '{{ (index .a 0).b.c }}{{ `raw }}` }}{{ "}}" }}{{ \'x\' }}{{ -3 }}{{ 0x1F }}',
  '{{ .a\n  | quote }}',
  '{{ $x := 1 }}{{ if .a }}{{ $x = 2 }}{{ end }}{{ $x }}',
])('%s is right', (text) => expect(messages(text)).toEqual([]));

test.each([
  ['{{ .a', ['0 unclosed action']],
  ['{{ "a }}', ['3 unterminated quoted string']],
  ['{{ `a }}', ['3 unterminated raw quoted string']],
  ['{{/* a }}', ['2 unclosed comment']],
  ['{{/* a */ b }}', ['7 comment ends before closing delimiter']],
  ['{{ (.a }}', ['7 unclosed left paren']],
  ['{{ .a) }}', ['5 unexpected right paren']],
  ['{{ @ }}', ['3 unexpected "@" in the action']],
  ['{{}}', ['0 missing value for command']],
  ['{{ if }}{{ end }}', ['0 missing value for if']],
  ['{{ .a | }}', ['0 missing value for command']],
  ['{{ .a | "b" }}', ['8 non executable command in pipeline stage 2']],
  ['{{ if .a }}', ['0 unexpected EOF: {{if}} is not closed by {{end}}']],
  ['{{ end }}', ['0 unexpected {{end}}']],
  ['{{ else }}', ['0 unexpected {{else}}']],
  ['{{ if .a }}{{ else }}{{ else }}{{ end }}', ['21 expected end; found {{else}}']],
  ['{{ break }}', ['0 {{break}} outside {{range}}']],
  ['{{ $x }}', ['3 undefined variable "$x"']],
  ['{{ if $x := .a }}{{ end }}{{ $x }}', ['29 undefined variable "$x"']],
  ['{{ $x := 1 }}{{ define "t" }}{{ $x }}{{ end }}', ['32 undefined variable "$x"']],
  ['{{ if .a }}{{ define "t" }}{{ end }}{{ end }}', ['11 unexpected {{define}}']],
  ['{{ define t }}{{ end }}', ['0 missing name in define']],
  ['{{ template .t }}', ['0 missing name in template clause']],
  ['{{ end x }}', ['0 unexpected {{end}}']],
  ['{{ @ }}{{ if .a }}', ['3 unexpected "@" in the action', '7 unexpected EOF: {{if}} is not closed by {{end}}']],
])('%s is told', (text, expected) => expect(messages(text)).toEqual(expected));

describe('what a template uses', () => {
  const uses = (text: string) =>
    parseTemplate(text).uses.map((use) => (use.kind === 'value' ? `.${use.path.join('.')}` : `${use.kind} ${use.name}`));

  test.each([
    ['{{ .config.a.b | quote }}', ['.config.a.b', 'function quote']],
    [
      '{{ range .config.list }}{{ .x }}{{ $.images.a }}{{ else }}{{ .config.y }}{{ end }}',
      ['.config.list', '.images.a', '.config.y'],
    ],
    ['{{ with .a }}{{ .b }}{{ end }}{{ if .c }}{{ .d }}{{ end }}', ['.a', '.c', '.d']],
    ['{{ define "t" }}{{ .a }}{{ $.b }}{{ end }}', []],
    ['{{ template "t" .a }}{{ include "u" . }}', ['template t', '.a', 'function include', 'template u']],
    ['{{ getFile "a.txt" | indent 2 }}', ['function getFile', 'file a.txt', 'function indent']],
  ])('%s', (text, expected) => expect(uses(text)).toEqual(expected));
});

it.each<[string, string, string]>([
  ['', '{{ ', ''],
  ['', '{{ @ }}', ''],
  ['{{ ', '(', ' }}'],
  ['{{ (', ' (', ') }}'],
  ['', '{{ if .a }}', ''],
  ['{{ ', '.a ', '}}'],
  ['', '{{ $x := 1 }}{{ $x }}', ''],
])('takes linear time for %j and many of %j', (start, piece, end) => {
  expect(growth((count) => start + piece.repeat(count) + end, parseTemplate, 1_000, 10)).toBeLessThan(40);
});

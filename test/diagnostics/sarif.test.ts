import Ajv from 'ajv';
import { type Diagnostic, error, renderSarif, warning } from '../../src/diagnostics';

/** The part of SARIF 2.1.0 that is written; its schema is closed in these objects, and requires the same properties. */
const closed = (properties: object, required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const text = closed({ text: { type: 'string', minLength: 1 } }, ['text']);
const location = closed(
  {
    physicalLocation: closed(
      {
        artifactLocation: closed({ uri: { type: 'string', pattern: '^[!#-;=?-Z\\[\\]_a-z~]+$' } }, ['uri']),
        region: closed({ startLine: { type: 'integer', minimum: 1 }, startColumn: { type: 'integer', minimum: 1 } }, [
          'startLine',
        ]),
      },
      ['artifactLocation'],
    ),
    logicalLocations: { type: 'array', items: closed({ fullyQualifiedName: { type: 'string' } }, ['fullyQualifiedName']) },
  },
  [],
);
const result = closed(
  {
    ruleId: { type: 'string' },
    level: { enum: ['error', 'warning', 'note', 'none'] },
    message: text,
    locations: { type: 'array', items: location },
  },
  ['message'],
);
const driver = closed(
  {
    name: { type: 'string' },
    version: { type: 'string' },
    rules: { type: 'array', uniqueItems: true, items: closed({ id: { type: 'string' } }, ['id']) },
  },
  ['name'],
);
const run = closed(
  { tool: closed({ driver }, ['driver']), columnKind: { const: 'utf16CodeUnits' }, results: { type: 'array', items: result } },
  ['tool'],
);
const isSarif = new Ajv({ strict: false }).compile(
  closed({ $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: { type: 'array', items: run } }, ['version', 'runs']),
);

const diagnostics: Diagnostic[] = [
  error({ code: 'B', message: 'wrong', hint: 'right', where: { file: 'addons/größe 1/addon.yaml', line: 3, column: 7 } }),
  warning({ code: 'A', message: 'odd', subject: 'app/chart' }),
  error({ code: 'B', message: 'nowhere' }),
];

test.each<[string, Diagnostic[]]>([
  ['no problem', []],
  ['problems with and without places', diagnostics],
])('renderSarif of %s has the shape of SARIF 2.1.0', (_, given) => {
  expect(isSarif(JSON.parse(renderSarif(given, '1.2.3')))).toBe(true);
});

test('renderSarif names each rule once, the places as URIs, and the subject of what has no place', () => {
  const [{ tool, results }] = JSON.parse(renderSarif(diagnostics, '1.2.3')).runs;
  expect(tool.driver).toEqual({ name: 'addons', version: '1.2.3', rules: [{ id: 'A' }, { id: 'B' }] });
  expect(results).toEqual([
    {
      ruleId: 'B',
      level: 'error',
      message: { text: 'wrong\nright' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'addons/gr%C3%B6%C3%9Fe%201/addon.yaml' },
            region: { startLine: 3, startColumn: 7 },
          },
        },
      ],
    },
    {
      ruleId: 'A',
      level: 'warning',
      message: { text: 'odd' },
      locations: [{ logicalLocations: [{ fullyQualifiedName: 'app/chart' }] }],
    },
    { ruleId: 'B', level: 'error', message: { text: 'nowhere' }, locations: [] },
  ]);
});

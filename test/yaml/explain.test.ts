import { JsonSchema, parseYaml } from '../../src/yaml';

const SCHEMA = new JsonSchema<Record<string, unknown>>({
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  'x-removed': { channels: 'Use channel.' },
  properties: {
    name: { description: 'Name of it.', type: 'string' },
    channel: { type: 'string', enum: ['stable', 'fast'] },
    code: { type: 'string', pattern: '^[0-9]+$', 'x-expects': 'digits' },
    flag: { type: 'boolean' },
    count: { type: 'integer', minimum: 0 },
    either: { type: ['string', 'null'] },
    secret: { type: 'string', minLength: 1, 'x-private': true },
    list: { type: 'array', minItems: 1, items: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } },
    labels: { type: 'object', propertyNames: { format: 'qualified-name', 'x-expects': 'a qualified name' } },
    open: { type: 'object' },
  },
});

/** Every problem as `line:column severity CODE message | hint`. */
function check(text: string): string[] {
  const { source, diagnostics } = parseYaml('f', `name: n\n${text}`);
  return (source ? SCHEMA.read(source).diagnostics : diagnostics).map(
    ({ where, severity, code, message, hint }) =>
      `${where?.line}:${where?.column} ${severity} ${code} ${message}${hint ? ` | ${hint}` : ''}`,
  );
}

describe('explain', () => {
  it.each([
    [
      'an unknown property',
      'Chanel: x',
      ["2:1 error SCHEMA_UNKNOWN_PROPERTY unknown property 'Chanel' | Did you mean 'channel'?"],
    ],
    [
      'a property like no other',
      'bogus: 1',
      [
        "2:1 error SCHEMA_UNKNOWN_PROPERTY unknown property 'bogus' | Remove it. Known here: name, channel, code, flag, count, either, secret, list, labels, open.",
      ],
    ],
    ['a name that every object has', 'toString: x', [expect.stringContaining("unknown property 'toString'")]],
    [
      'a removed property',
      'channels: []',
      ["2:1 error SCHEMA_REMOVED_PROPERTY the property 'channels' does not exist any more | Use channel."],
    ],
    [
      'a missing property of a part',
      'list: [{}]',
      ["2:8 error SCHEMA_MISSING_PROPERTY list[0]: the property 'id' is missing | Add 'id'."],
    ],
    [
      'a value of an enumeration',
      'channel: stabel',
      ["2:10 error SCHEMA_VALUE channel must be one of 'stable', 'fast', but is 'stabel' | Did you mean 'stable'?"],
    ],
    ['a pattern', "code: 'a'", ["2:7 error SCHEMA_VALUE code must be digits, but is 'a'"]],
    ['a minimum', 'count: -1', ['2:8 error SCHEMA_VALUE count must be >= 0, but is the number -1']],
    ['an empty list', 'list: []', ['2:7 error SCHEMA_VALUE list must not be empty, but is a list']],
    [
      'a number where text is wanted',
      'code: 1.10',
      ["2:7 error SCHEMA_TYPE code must be text, but is the number 1.10 | Put it in quotes: '1.10'."],
    ],
    [
      'a word where text is wanted',
      'code: on',
      ["2:7 error SCHEMA_TYPE code must be text, but is on, which YAML 1.1 reads as true | Put it in quotes: 'on'."],
    ],
    [
      'text where a boolean is wanted',
      "flag: 'true'",
      ["2:7 error SCHEMA_TYPE flag must be true or false, but is 'true' | Write it without quotes."],
    ],
    [
      'one of two types',
      'either: 1.0',
      ["2:9 error SCHEMA_TYPE either must be text or null, but is the number 1.0 | Put it in quotes: '1.0'."],
    ],
    [
      'nothing where a mapping is wanted',
      'labels:',
      ['2:1 error SCHEMA_TYPE labels must be a mapping, but is empty | Write {} if it is empty.'],
    ],
    ['a key', "labels: {it's: x}", ["2:10 error SCHEMA_VALUE labels: the key 'it's' must be a qualified name"]],
  ])('explains %s', (_, text, expected) => {
    expect(check(text)).toEqual(expected);
  });

  it('explains what is missing at the root by its description', () => {
    const { source } = parseYaml('f', '# c\nchannel: stable\n');
    expect(source && SCHEMA.read(source).diagnostics).toEqual([
      {
        severity: 'error',
        code: 'SCHEMA_MISSING_PROPERTY',
        message: "the property 'name' is missing",
        hint: 'Add it: Name of it.',
        where: { file: 'f', line: 2, column: 1 },
      },
    ]);
  });

  it('collects all problems', () => {
    expect(check('bogus: 1\ncount: x\ncode: a\n')).toHaveLength(3);
  });

  it.each(['secret: 12345', "secret: ''", 'secret: [hunter2]'])('never shows a private value: %s', (text) => {
    const [problem, ...others] = check(text);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^2:9 error SCHEMA_\w+ secret must (be text|not be empty)/);
    expect(problem).not.toMatch(/12345|hunter2/);
  });
});

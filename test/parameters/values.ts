import type { ParameterValue } from '../../src/parameters';
import type { AddOnParameter } from '../../src/releases';

/** A value of a parameter, and what comes of it. Go is asked for the same verdicts in `test/lanes/parameters`. */
export interface ValueRow {
  readonly definition: Partial<AddOnParameter> & Pick<AddOnParameter, 'value_type'>;
  readonly value: ParameterValue;
  /** The text that the cluster gets, or the codes of the problems. */
  readonly expected: { readonly text: string } | { readonly codes: readonly string[] };
  /** Go's own reader of the type takes the text, and we do not on purpose: consumers in other languages read it differently. */
  readonly isStricter?: boolean;
}

type Type = AddOnParameter['value_type'];

const LONG = 'a'.repeat(4_097);

export const VALUES: readonly ValueRow[] = [
  // Text
  ...same('string', [
    'a',
    'two words',
    ' kept ',
    '',
    'ö',
    '日本',
    '😀',
    'line\nline',
    'tab\ttab',
    '1.10',
    'true',
    'null',
    '~',
    '0x1F',
    '{{ .x }}',
  ]),
  ...same('string', [
    '$HOME',
    '`id`',
    '../../etc',
    "x' in ('a')",
    'x" in (y',
    '__proto__',
    'constructor',
    '# no comment',
    '- item',
    'a: b',
    '*',
  ]),
  ...same('string', [
    'https://example.com/a?b=c#d',
    'a'.repeat(32_768),
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  ]),
  ...refused('string', [1, 0, -1, 1.1, 1e21, true, false, Number.NaN], 'PARAMETER_TYPE'),
  ...refused(
    'string',
    ['a\0b', 'a\u001b[31m', 'a\rb', 'a\r\nb', '\u202eabc', 'a\u200bb', 'a\u2028b', '\ud800', '\u0085', 'a'.repeat(32_769)],
    'PARAMETER_TEXT',
  ),
  ...refused(
    'string',
    [
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n',
      'https://user:hunter22@example.com/',
      'AKIAIOSFODNN7EXAMPLE',
      `ghp_${'a1B2'.repeat(9)}`,
      Buffer.from('https://user:hunter22@example.com/').toString('base64'),
    ],
    'PLAINTEXT_SECRET',
  ),
  // Numbers
  ...same('number', [
    '0',
    '1',
    '-1',
    '12',
    '0.5',
    '-0.25',
    '1.10',
    '1.0',
    '-0',
    '9007199254740993',
    '1'.repeat(64),
    `0.${'0'.repeat(61)}1`,
  ]),
  ...becomes('number', [
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [-7, '-7'],
    [1.1, '1.1'],
    [0.1, '0.1'],
    [100000, '100000'],
    [123456789012345, '123456789012345'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [1e20, '100000000000000000000'],
    [0.000001, '0.000001'],
  ]),
  ...refused(
    'number',
    [
      '',
      ' ',
      '1 ',
      ' 1',
      'one',
      '1,5',
      '1 000',
      '1.2.3',
      '--1',
      '.',
      '-',
      '-.',
      '0b1',
      '1m',
      '10Gi',
      '١',
      '１',
      '1'.repeat(400),
      'true',
    ],
    'PARAMETER_TYPE',
  ),
  ...refused('number', [Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7, true, false], 'PARAMETER_TYPE'),
  ...stricter('number', [
    '1e3',
    '+1',
    '01',
    '.5',
    '5.',
    'NaN',
    'Inf',
    '-infinity',
    '0x1p4',
    '1E5',
    '0'.repeat(2),
    '1'.repeat(65),
  ]),
  // Booleans
  ...same('boolean', ['true', 'false']),
  ...becomes('boolean', [
    [true, 'true'],
    [false, 'false'],
  ]),
  ...refused(
    'boolean',
    ['', 'yes', 'no', 'on', 'off', 'y', ' true', 'true\n', 'TrUe', 'tru', '2', 'null', 0, 1, 2, Number.NaN],
    'PARAMETER_TYPE',
  ),
  ...stricter('boolean', ['True', 'TRUE', 'False', 'FALSE', '1', '0', 't', 'F']),
  // Networks
  ...same('cidr', [
    '10.0.0.0/16',
    '0.0.0.0/0',
    '192.168.1.0/24',
    '172.16.0.0/12',
    '203.0.113.7/32',
    '10.128.0.0/9',
    '255.255.255.254/31',
    '128.0.0.0/1',
  ]),
  ...same('cidr', [
    '2001:db8::/32',
    '::/0',
    '::1/128',
    'fd00::/8',
    'fe80::/10',
    '2001:db8:0:1::/64',
    '2001:db8:1:2:3:4:5:6/128',
    '64:ff9b::/96',
  ]),
  ...same('cidr', [
    '1:0:0:1::1/128',
    '::ffff/128',
    '::fffe:0:0/95',
    'ff00::/8',
    '2001:db8::1:0:0:1/128',
    '1:2:3:4:5:6:7:0/112',
    '1::ffff:1:0/112',
  ]),
  ...refused(
    'cidr',
    ['10.0.0.1/16', '11.0.0.0/7', '192.168.1.1/24', '10.0.0.0/0', '2001:db8::1/32', '::1/0', 'fe80::1/10'],
    'PARAMETER_TYPE',
  ),
  ...refused(
    'cidr',
    [
      '2001:DB8::/32',
      '2001:0db8::/32',
      '2001:db8:0:0::/64',
      '0:0::/0',
      '1:0:0:0:1::/80',
      '1::1:0:0:0:1/128',
      '64:ff9b::1.2.3.4/128',
      '::1:2:3:4:5:6:7/128',
    ],
    'PARAMETER_TYPE',
  ),
  ...refused('cidr', ['::ffff:0:0/96', '::ffff:10.0.0.0/104', '::ffff:1.2.3.4/128'], 'PARAMETER_TYPE'),
  ...refused(
    'cidr',
    [
      '',
      '10.0.0.0',
      '10.0.0.0/',
      '/16',
      '10.0.0.0/33',
      '10.0.0.0/-1',
      '10.0.0.0/+8',
      '10.0.0.0/08',
      '10.0.0/8',
      '10/8',
      '010.0.0.0/8',
    ],
    'PARAMETER_TYPE',
  ),
  ...refused(
    'cidr',
    [
      '10.0.0.0/8 ',
      ' 10.0.0.0/8',
      '256.0.0.0/8',
      '0x0a.0.0.0/8',
      '10.0.0.0/255.0.0.0',
      '::/129',
      'fe80::%eth0/64',
      ':::/0',
      '1::2::/64',
    ],
    'PARAMETER_TYPE',
  ),
  ...refused(
    'cidr',
    ['g::/16', '12345::/16', 'any', '10.0.0.0/8,11.0.0.0/8', '10.0.0.0/1e1', '::/0000', '10.0.0.0/008', 10, true, 10.5],
    'PARAMETER_TYPE',
  ),
  // Units of quota
  ...same('resource', ['0', '1', '15', '100', '9007199254740991']),
  ...becomes('resource', [
    [0, '0'],
    [1, '1'],
    [20, '20'],
  ]),
  ...refused(
    'resource',
    ['', '1.5', '1.0', 'one', '1Gi', '100m', '9223372036854775808', '1e3', ' 1', 1.5, -1, 1e21, true, Number.NaN],
    'PARAMETER_TYPE',
  ),
  ...stricter('resource', ['-1', '01', '+1', '9007199254740993', '-0']),
  ...same('resource_requirement', ['1', '4', 'large']),
  ...refused('resource_requirement', [1, 4, true], 'PARAMETER_TYPE'),
  // Patterns
  ...matched('^test-', ['test-', 'test-1', 'test-\nx'], ['', 'atest-', 'Test-1']),
  ...matched('test', ['test', 'a test b'], ['tes', 'TEST']),
  ...matched('^.+@.+$', ['a@b.c'], ['a', '@', 'a@', 'a@b\n', LONG]),
  ...matched('^[1-9]$', ['1', '9'], ['0', '10', '1\n', '１']),
  ...matched('^(a|b)+(c|d)*$', ['abcd', 'a'], ['c', 'abe']),
  ...matched('(?i)^(?P<word>[[:alpha:]]+)$', ['ABC', 'abc'], ['ab1', 'é']),
  ...matched('^\\pL+$', ['äé', 'abc'], ['a1', '']),
  ...matched('^(a+)+$', ['a'.repeat(4_096)], [`${'a'.repeat(4_000)}!`]),
  ...matched('^$|^[a-z]{2,4}$', ['', 'ab', 'abcd'], ['a', 'abcde']),
  ...matched('\\Aab\\z', ['ab'], ['ab\n', 'xab']),
  ...matched('^.$', ['😀', 'a'], ['ab', '\n']),
  ...matched('(?s)^.$', ['a', '\n'], ['ab']),
  ...matched('^\\d+$', ['12'], ['1２', '']),
  ...['(?=a)', '(?<!a)b', '(a)\\1', '([a', 'a{1001}', '*', 'a**', '\\', '(?P<n>a', '[[:word', 'x{2}{3}{', 'a'.repeat(4_097)].map(
    (validation): ValueRow => ({
      definition: { value_type: 'string', validation },
      value: 'a',
      expected: { codes: ['PARAMETER_DEFINITION'] },
    }),
  ),
];

function same(value_type: Type, texts: readonly string[]): ValueRow[] {
  return texts.map((text) => ({ definition: { value_type }, value: text, expected: { text } }));
}

function becomes(value_type: Type, pairs: readonly (readonly [ParameterValue, string])[]): ValueRow[] {
  return pairs.map(([value, text]) => ({ definition: { value_type }, value, expected: { text } }));
}

function refused(value_type: Type, values: readonly ParameterValue[], code: string): ValueRow[] {
  return values.map((value) => ({ definition: { value_type }, value, expected: { codes: [code] } }));
}

function stricter(value_type: Type, texts: readonly string[]): ValueRow[] {
  return refused(value_type, texts, 'PARAMETER_TYPE').map((row) => ({ ...row, isStricter: true }));
}

function matched(validation: string, good: readonly string[], bad: readonly string[]): ValueRow[] {
  const row = (value: string, expected: ValueRow['expected']): ValueRow => ({
    definition: { value_type: 'string', validation },
    value,
    expected,
  });
  const codeOf = (value: string) => (value.length > 4_096 ? 'PARAMETER_TEXT' : 'PARAMETER_VALIDATION');
  return [...good.map((value) => row(value, { text: value })), ...bad.map((value) => row(value, { codes: [codeOf(value)] }))];
}

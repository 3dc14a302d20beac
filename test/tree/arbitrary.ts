import * as fc from 'fast-check';

/** Text that some reader of YAML once took for something else, and what it is made of. */
const NASTY = [
  ...[
    '',
    ' ',
    '~',
    'null',
    'Null',
    'NO',
    'on',
    'y',
    'True',
    '=',
    '<<',
    '-',
    '?',
    ':',
    '---',
    '...',
    '%',
    '&a',
    '*a',
    '!t',
    '@',
    '`',
    '|',
    '>-',
    '#',
  ],
  ...[
    '014',
    '0o14',
    '0x1F',
    '0b11',
    '12:30:45',
    '190:20',
    '1_000',
    '1e3',
    '1.',
    '.5',
    '+1',
    '-1',
    '1.10',
    '.inf',
    '-.INF',
    '.nan',
    '1,000',
    '1e-7',
  ],
  ...[
    '2024-01-01',
    '2001-12-14t21:59:43.10-05:00',
    '2024-01-01 12:00:00',
    '12345678901234567890',
    '{{ .x }}',
    '[a',
    '{a',
    'a: b',
    'a #b',
    'a:',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\0',
    '\x7f',
    '\x9b',
    '\u00a0',
    '\ufffe',
    '\u202e',
    '😀',
    '\u{e0001}',
    "'",
    '"',
    '\\',
  ],
  ...[
    'a\nb',
    'a\n',
    'a\n\n',
    ' a\nb',
    'a\n\n\tb\n',
    'a \nb',
    'a\n  ',
    '__proto__',
    'constructor',
    'apiVersion',
    'kind',
    'metadata',
    'x'.repeat(1100),
  ],
];

/** Well-formed text: a nasty word, words and blanks joined by chance, or any characters. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc
    .array(fc.constantFrom(...NASTY, 'word', 'a', ' ', '  ', '\n', '\n\n', '\n  '), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const number = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isExact));

/** What JSON can hold, with nasty text as keys and values. */
export const nastyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(nastyText, nastyText, number, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(nastyText, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

function isExact(value: number): boolean {
  return !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

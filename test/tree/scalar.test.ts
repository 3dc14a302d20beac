import { keyToYaml, numberToYaml, stringToYaml } from '../../src/tree/scalar';

test.each([
  'word',
  'two words',
  'quay.io/x/y:v1.2',
  'system:serviceaccount:ns:name',
  '/var/log',
  '_x',
  "Don't panic, it's (almost) done!",
  'a=b',
  'yesterday',
])('%j is plain', (text) => {
  expect(stringToYaml(text, '')).toBe(text);
});

test.each(
  [
    ...[
      '',
      ' ',
      ' a',
      'a ',
      'a  b',
      'a: b',
      'a #b',
      'a:',
      '#a',
      '- a',
      '-',
      '?',
      '~',
      '*a',
      '&a',
      '!a',
      '%a',
      '@a',
      '`a',
      '[a',
      '{a',
    ],
    ...['y', 'N', 'yes', 'NO', 'On', 'off', 'true', 'False', 'null', 'NULL', '=', '<<', '.inf', '.nan', '---', '...'],
    ...[
      '1',
      '014',
      '0o14',
      '0x1F',
      '1_000',
      '1e3',
      '1.10',
      '.5',
      '+1',
      '-1',
      '12:30:45',
      '2024-01-01',
      '15m',
      '12345678901234567890',
    ],
  ].map((text) => [text]),
)('%j is quoted', (text) => {
  expect(stringToYaml(text, '')).toBe(`"${text}"`);
});

test.each([
  ['tab\t', '"tab\\t"'],
  ['\r\n', '"\\r\\n"'],
  ['"\\', '"\\"\\\\"'],
  ['\0\x1b\x7f\x85', '"\\u0000\\u001b\\u007f\\u0085"'],
  ['a\u2028b\u2029\ufeff', '"a\\u2028b\\u2029\\ufeff"'],
  ['left\u202eright', '"left\\u202eright"'],
  ['\u{e0041}', '"\\U000e0041"'],
  ['née 😀', '"née 😀"'],
  ['a\n\u2028', '"a\\n\\u2028"'],
])('%j is escaped', (text, yaml) => {
  expect(stringToYaml(text, '')).toBe(yaml);
});

test.each([
  ['a\nb', '|-\n  a\n  b'],
  ['a\nb\n', '|\n  a\n  b'],
  ['a\n\nb\n\n', '|+\n  a\n\n  b\n'],
  ['née\n\t😀', '|-\n  née\n  \t😀'],
  ['a \n  \nb', '|-\n  a \n    \n  b'],
])('%j is a block', (text, yaml) => {
  expect(stringToYaml(text, '  ')).toBe(yaml);
});

test.each(['\n', '\na', ' a\nb', '\ta\nb', 'a\n ', 'a\nb \n', 'a\rb\n'])('%j is no block', (text) => {
  expect(stringToYaml(text, '  ')).toBe(JSON.stringify(text));
});

test.each([
  ['name', 'name:'],
  ['y', '"y":'],
  ['1', '"1":'],
  ['<<', '"<<":'],
  ['a\nb', '"a\\nb":'],
  ['__proto__', '__proto__:'],
  ['x'.repeat(801), `? "${'x'.repeat(801)}"\n  :`],
])('the key %j', (key, yaml) => {
  expect(keyToYaml(key, '  ')).toBe(yaml);
});

test.each([
  [0, '0'],
  [-0, '0'],
  [-1.5, '-1.5'],
  [1e-7, '1.0e-7'],
  [-2.5e-9, '-2.5e-9'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
])('the number %d', (value, yaml) => {
  expect(numberToYaml(value)).toBe(yaml);
});

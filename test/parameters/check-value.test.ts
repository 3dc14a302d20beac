import { TimeBudget } from '../../src/bounded';
import { checkValue } from '../../src/parameters/check-value';
import type { AddOnParameter } from '../../src/releases';
import { definition } from './definition';

function check(changes: Partial<AddOnParameter>, text: string, budget = new TimeBudget(250, 1_000)): string[] {
  const facts = { cluster: { state: 'ready' } };
  return checkValue(definition(changes), text, { facts, budget }).map(
    ({ code, message, hint }) => `${code}: ${message} (${hint})`,
  );
}

const option = (
  value: string,
  data: NonNullable<NonNullable<AddOnParameter['options']>[number]['requirements']>[number]['data'],
) => ({
  name: value,
  value,
  requirements: [{ id: 'r', resource: 'cluster' as const, data, enabled: true }],
});
const options = [
  option('met', { state: 'ready' }),
  option('unmet', { state: 'error' }),
  option('unknown', { 'ccs.enabled': true }),
  option('unreadable', { state: 1 }),
];

test.each<[string, Partial<AddOnParameter>, string, readonly string[]]>([
  ['a text', {}, 'a\n\tb', []],
  ['the longest text', {}, 'a'.repeat(32_768), []],
  [
    'too long a text, and nothing else of it',
    { validation: '^b' },
    '\0'.repeat(32_769),
    ['PARAMETER_TEXT: has 32769 characters, more than 32768 (Shorten it.)'],
  ],
  [
    'too long a text for a pattern',
    { validation: '^a' },
    'a'.repeat(4_097),
    ['PARAMETER_TEXT: has 4097 characters, more than the 4096 that a validation is tried on (Shorten it.)'],
  ],
  ['the longest text for a pattern', { validation: '^a' }, 'a'.repeat(4_096), []],
  [
    'an invisible character',
    {},
    'a\u202eb',
    ['PARAMETER_TEXT: holds the invisible character U+202E (Remove it: it can hide what the text really says.)'],
  ],
  [
    'a secret that only the name gives away',
    { id: 'aws_secret_access_key' },
    'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYab',
    [
      'PLAINTEXT_SECRET: holds an AWS secret access key in plain text, and the file is committed (Take it out of the file and of its history, and give all values in a Secret: parametersSecret.)',
    ],
  ],
  ['an option', { options }, 'met', []],
  [
    'no option',
    { options },
    'other',
    ["PARAMETER_OPTION: is none of its options (The values are: 'met', 'unmet', 'unknown', 'unreadable'.)"],
  ],
  [
    'an option with what the cluster lacks',
    { options },
    'unmet',
    [
      "PARAMETER_OPTION_REQUIREMENT: cannot be 'unmet' on this cluster: state must be 'error'; found: 'ready' (Choose another option, or change the cluster.)",
    ],
  ],
  [
    'an option with what nobody recorded',
    { options },
    'unknown',
    [
      "PARAMETER_OPTION_REQUIREMENT: may not be 'unknown' on this cluster: ccs.enabled must be true; found: nothing recorded (Record the facts of the cluster with addons inventory, or by hand.)",
    ],
  ],
  [
    'an option with what makes no sense',
    { options },
    'unreadable',
    [
      "PARAMETER_DEFINITION: has an option 'unreadable' whose requirement cannot be read: state wants 1, which is no text and no list of texts (undefined)",
    ],
  ],
  ['what does not match', { validation: '^b' }, 'a', ["PARAMETER_VALIDATION: does not match its validation '^b' (undefined)"]],
  [
    'what does not match, as the author says it',
    { validation: '^b', validation_err_msg: 'Begin with b\u001b.' },
    'a',
    ["PARAMETER_VALIDATION: does not match its validation '^b' (Begin with b\\u{1b}.)"],
  ],
  [
    'a pattern that cannot be read',
    { validation: '(?=a)' },
    'a',
    ['PARAMETER_DEFINITION: has a validation that OCM cannot read: invalid or unsupported Perl syntax: `(?=` (undefined)'],
  ],
  [
    'too long a pattern',
    { validation: 'a'.repeat(4_097) },
    'a',
    ['PARAMETER_DEFINITION: has a validation of 4097 characters, more than 4096 (undefined)'],
  ],
])('%s', (_, changes, text, expected) => {
  expect(check(changes, text)).toEqual(expected);
});

test('the longest pattern is tried', () => {
  expect(check({ validation: `${'a|'.repeat(2_047)}bc` }, 'bc')).toEqual([]);
});

test('a pattern that takes too long', () => {
  expect(check({ validation: '^(?:[ab]?){1000}$' }, 'ab'.repeat(2_000), new TimeBudget(0, 0))).toEqual([
    'PARAMETER_DEFINITION: has a validation that takes too long (undefined)',
  ]);
});

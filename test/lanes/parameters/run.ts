/**
 * Compares our verdicts with those of Go, in which OCM is written, on the table of values of `test/parameters` and by chance:
 * - values: strconv.ParseFloat, ParseBool and Atoi, and netip.ParsePrefix. What we take Go must take and mean the same by. What only Go
 *   takes must be marked in the table as refused on purpose; networks must agree exactly.
 * - patterns: Go's regexp must match and refuse exactly as we do.
 * - conditions on versions: Masterminds/semver, where both can read one. It leaves pre-releases out, so only releases are compared.
 *
 *     npx tsx test/lanes/parameters/run.ts [number of random cases of each kind [seed]]
 *
 * A quantity of Kubernetes is not compared: a `resource` is none (src/parameters/value-types.ts).
 * Ends with `<n> passed, <m> failed`, and with exit code 1 if any failed.
 */
import * as fc from 'fast-check';
import { matchGoPattern, TimeBudget } from '../../../src/bounded';
import { typedText } from '../../../src/parameters/value-types';
import type { AddOnParameter } from '../../../src/releases';
import { readVersionRange } from '../../../src/requirements/version-range';
import { definition } from '../../parameters/definition';
import { VALUES } from '../../parameters/values';
import { askGo } from '../go';

interface Typed {
  readonly type: AddOnParameter['value_type'];
  readonly text: string;
  /** Go takes it, and we do not on purpose. */
  readonly isStricter?: boolean;
}

interface Answers {
  readonly values: readonly (string | null)[];
  readonly matches: readonly string[];
  readonly conditions: readonly string[];
}

const [count = '5000', seed = '1'] = process.argv.slice(2);
const sample = <T>(arbitrary: fc.Arbitrary<T>): T[] => fc.sample(arbitrary, { numRuns: Number(count), seed: Number(seed) });
const joined = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((chosen) => chosen.join(''));

const network = fc.oneof(
  fc.tuple(fc.ipV4Extended(), fc.nat(33)).map(([address, length]) => `${address}/${length}`),
  fc.tuple(fc.ipV4(), fc.nat(4)).map(([address, length]) => `${address.replace(/\.\d+$/, '.0')}/${length * 8}`),
  fc.tuple(fc.ipV6(), fc.nat(129)).map(([address, length]) => `${address.toLowerCase()}/${length}`),
  joined(['::', ':', '0', '1', 'ffff', 'abcd', '0db8', '.', '1.2.3.4', '/', '64', '128', '96', '%a'], 14),
);
const number = joined(['0', '1', '9', '.', '-', '+', 'e', '_', ' ', 'Inf', 'x'], 8);
const pattern = joined(
  [
    'a',
    'b',
    '.',
    '[ab]',
    '[^a]',
    '(',
    ')',
    '|',
    '*',
    '+',
    '?',
    '^',
    '$',
    '{2}',
    '{1,3}',
    '{,2}',
    '\\d',
    '\\w',
    '\\b',
    '\\pL',
    '\\A',
    '\\z',
    '\\Z',
    '(?i)',
    '(?s)',
    '(?:',
    '(?P<n>',
    '(?<m>',
    '(?=',
    '[[:alpha:]]',
    '\\Q',
    '\\E',
    '\\x41',
    'é',
    '\\1',
    '[a-',
    ']',
  ],
  7,
);
const subject = joined(['a', 'b', 'ab', 'A', '1', ' ', '\n', 'é', '😀', '{2}', '-'], 8);
const version = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)).map((parts) => parts.join('.'));
const condition = joined(['>', '>=', '<', '<=', '=', ' ', ' || ', '4', '4.2', '3.1', '1.2.3', '2.x', '2', '|', ' >=', ' <'], 7);

const given = VALUES.filter(
  ({ value, expected }) => typeof value === 'string' && !('codes' in expected && isOfText(expected.codes)),
);
const typed: readonly Typed[] = [
  ...given.map((row) => ({ type: row.definition.value_type, text: String(row.value), isStricter: row.isStricter ?? false })),
  // What the cluster gets of YAML's numbers and booleans.
  ...VALUES.flatMap(({ definition: { value_type: type }, expected }) =>
    'text' in expected ? [{ type, text: expected.text }] : [],
  ),
  ...sample(network).map((text) => ({ type: 'cidr' as const, text })),
  ...sample(number).flatMap((text) => [
    { type: 'number' as const, text },
    { type: 'resource' as const, text },
  ]),
];
const matches = [
  ...VALUES.flatMap(({ definition: { validation }, value }) =>
    validation === undefined ? [] : [{ pattern: validation, text: String(value) }],
  ),
  ...sample(fc.record({ pattern, text: subject })),
].filter((each) => each.pattern.length <= 4_096);
const conditions = sample(fc.record({ range: condition, version }));

const answers = askGo(__dirname, { values: typed.map(({ type, text }) => ({ type, text })), matches, conditions }) as Answers;
let passed = 0;
let failed = 0;
const told = { taken: 0, matched: 0, unreadable: 0, compared: 0 };

for (const [index, each] of typed.entries()) {
  const { type, text } = each;
  const reading = typedText(definition({ value_type: type }), text);
  const own = 'text' in reading ? reading.text : undefined;
  const other = answers.values[index] ?? undefined;
  if (own !== undefined) told.taken++;
  judge(isSame(each, own, other, index < given.length), () => `${type} ${JSON.stringify(text)}: we say ${own}, Go says ${other}`);
}
for (const [index, { pattern: written, text }] of matches.entries()) {
  const result = matchGoPattern(written, text, new TimeBudget(10_000, 1e9));
  const own = 'matches' in result ? (result.matches ? 'yes' : 'no') : 'invalid';
  if (own === 'yes') told.matched++;
  if (own === 'invalid') told.unreadable++;
  judge(
    own === answers.matches[index],
    () => `pattern ${JSON.stringify(written)} on ${JSON.stringify(text)}: we say ${own}, Go says ${answers.matches[index]}`,
  );
}
for (const [index, { range, version: of }] of conditions.entries()) {
  const own = readVersionRange(range)?.holds(of);
  const other = answers.conditions[index];
  if (own === undefined || other === 'invalid') continue;
  told.compared++;
  judge(
    (own ? 'yes' : 'no') === other,
    () => `condition ${JSON.stringify(range)} on ${of}: we say ${own}, Masterminds/semver says ${other}`,
  );
}

console.log(
  `values taken ${told.taken}; patterns that match ${told.matched}, that cannot be read ${told.unreadable}; conditions compared ${told.compared}`,
);
console.log(`${passed} passed, ${failed} failed`);
// So few would mean that nothing was compared.
process.exitCode = failed > 0 || Object.values(told).some((each) => each < 100) ? 1 : 0;

function isOfText(codes: readonly string[]): boolean {
  return codes.some((code) => code === 'PARAMETER_TEXT' || code === 'PLAINTEXT_SECRET');
}

/** @param isOfTable whether what only Go takes must be marked */
function isSame(
  { type, text, isStricter }: Typed,
  own: string | undefined,
  other: string | undefined,
  isOfTable: boolean,
): boolean {
  // Go takes a network in any spelling; it is in its canonical form if Go writes it the same.
  if (type === 'cidr') return own === (other === text ? text : undefined);
  if (own !== undefined) return type === 'number' ? Number(own) === Number(other) : own === other;
  return !isOfTable || (other !== undefined) === (isStricter ?? false);
}

function judge(isRight: boolean, message: () => string): void {
  if (isRight) passed++;
  else {
    failed++;
    console.error(message().slice(0, 500));
  }
}

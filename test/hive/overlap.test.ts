import fc from 'fast-check';
import { areDisjoint } from '../../src/hive';
import type { LabelOperator, LabelSelector } from '../../src/kubernetes';

type Labels = Readonly<Record<string, string>>;
const KEYS = ['a', 'b'];
const VALUES = ['x', 'y', 'z'];

/** Whether a selector selects a cluster with these labels, by the words of the Kubernetes API. */
function matches({ matchLabels = {}, matchExpressions = [] }: LabelSelector, labels: Labels): boolean {
  const test: Record<LabelOperator, (key: string, values: readonly string[]) => boolean> = {
    In: (key, values) => key in labels && values.includes(labels[key] ?? ''),
    NotIn: (key, values) => !(key in labels) || !values.includes(labels[key] ?? ''),
    Exists: (key) => key in labels,
    DoesNotExist: (key) => !(key in labels),
  };
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => test[operator](key, values))
  );
}

/** Every set of labels with these keys and values. */
const ALL_LABELS = KEYS.reduce<Labels[]>(
  (all, key) => all.flatMap((labels) => [labels, ...VALUES.map((value) => ({ ...labels, [key]: value }))]),
  [{}],
);

const key = fc.constantFrom(...KEYS);
const values = fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1 });
const expression = fc.oneof(
  fc.record({ key, operator: fc.constantFrom<LabelOperator>('In', 'NotIn'), values }),
  fc.record({ key, operator: fc.constantFrom<LabelOperator>('Exists', 'DoesNotExist') }),
);
const selector: fc.Arbitrary<LabelSelector> = fc.record(
  { matchLabels: fc.dictionary(key, fc.constantFrom(...VALUES)), matchExpressions: fc.array(expression, { maxLength: 3 }) },
  { requiredKeys: [] },
);

test('no cluster matches two selectors that are disjoint, contradictory ones included', () => {
  fc.assert(
    fc.property(selector, selector, (one, other) => {
      fc.pre(areDisjoint(one, other));
      expect(ALL_LABELS.filter((labels) => matches(one, labels) && matches(other, labels))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('being disjoint does not depend on the order', () => {
  fc.assert(
    fc.property(selector, selector, (one, other) => areDisjoint(one, other) === areDisjoint(other, one)),
    { numRuns: 1000 },
  );
});

const label = (value: string): LabelSelector => ({ matchLabels: { a: value } });
const ask = (operator: LabelOperator, ...asked: string[]): LabelSelector => ({
  matchExpressions: [{ key: 'a', operator, values: asked }],
});

test.each<[string, LabelSelector, LabelSelector, boolean]>([
  ['one value and another', label('x'), label('y'), true],
  ['one value and the same', label('x'), label('x'), false],
  ['two keys', label('x'), { matchLabels: { b: 'y' } }, false],
  ['a selector and everything', label('x'), {}, false],
  ['values without a common one', ask('In', 'x', 'y'), ask('In', 'z'), true],
  ['values with a common one', ask('In', 'x', 'y'), ask('In', 'y', 'z'), false],
  ['a value and its exclusion', label('x'), ask('NotIn', 'x', 'y'), true],
  ['a value and the exclusion of another', label('x'), ask('NotIn', 'y'), false],
  ['values of which one is excluded', ask('In', 'x', 'y'), ask('NotIn', 'x'), false],
  ['a value and no label', label('x'), ask('DoesNotExist'), true],
  ['a label and no label', ask('Exists'), ask('DoesNotExist'), true],
  ['an excluded value and no label', ask('NotIn', 'x'), ask('DoesNotExist'), false],
  ['one of two keys', { matchLabels: { a: 'x', b: 'x' } }, { matchLabels: { a: 'x', b: 'y' } }, true],
  [
    'requirements that only together exclude',
    { matchExpressions: [...(ask('In', 'x', 'y').matchExpressions ?? []), ...(ask('In', 'y', 'z').matchExpressions ?? [])] },
    label('x'),
    true,
  ],
])('areDisjoint knows %s', (_, one, other, expected) => {
  expect(areDisjoint(one, other)).toBe(expected);
});

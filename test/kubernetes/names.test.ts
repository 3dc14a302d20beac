import { isDnsLabel, isDnsLabel1035, isDnsSubdomain, isLabelValue, isQualifiedName } from '../../src/kubernetes';
import { growth } from '../growth';

const a = (length: number) => 'a'.repeat(length);

/** What no name of any kind may be. */
const NEVER = ['-a', 'a-', '.a', 'a.', 'a b', 'a\n', '\na', 'ä', 'a\u200b', 'a_', 'a:b', 'a%b', '{{a}}', '../a', '\0'];

const TABLE: [string, (text: string) => boolean, string[], string[]][] = [
  ['isDnsLabel', isDnsLabel, ['a', '0', '9a', 'a-b', 'a--b', a(63)], ['', 'A', 'a.b', 'a_b', 'a/b', a(64)]],
  ['isDnsLabel1035', isDnsLabel1035, ['a', 'a9', 'a-b', a(63)], ['', '9a', '0', 'A', 'a.b', a(64)]],
  [
    'isDnsSubdomain',
    isDnsSubdomain,
    ['a', 'a.b', '1.2', `${a(63)}.${a(63)}.${a(63)}.${a(61)}`, a(253)],
    ['', '.', 'a..b', 'A.b', 'a.-b', 'a_b', 'a/b', a(254)],
  ],
  [
    'isQualifiedName',
    isQualifiedName,
    ['a', 'A', 'a.B_c-d', '0', 'example.com/a', 'api.openshift.com/addon-widget', a(63), `${a(253)}/${a(63)}`],
    ['', '/', '/a', 'a/', 'a/b/c', 'Example.com/a', 'a_b/c', a(64), `${a(254)}/a`],
  ],
  ['isLabelValue', isLabelValue, ['', 'a', 'A', 'true', '4.16', 'a.B_c-d', a(63)], ['a/b', a(64)]],
];

describe.each(TABLE)('%s', (_, matches, good, bad) => {
  test.each(good)('accepts %j', (text) => {
    expect(matches(text)).toBe(true);
  });

  test.each([...bad, ...NEVER])('refuses %j', (text) => {
    expect(matches(text)).toBe(false);
  });

  // The first two stay short enough that nothing but the expression refuses them; the last is too long for any name.
  test.each([
    ['a', 15],
    ['a-', 14],
    ['a-', 10_000],
  ])('takes linear time for many of %j, %i characters and more', (piece, size) => {
    const many = (length: number) => `${piece.repeat(length / piece.length)}!`;
    expect(growth(many, matches, size)).toBeLessThan(10);
    expect(matches(many(size * 4))).toBe(false);
  });
});

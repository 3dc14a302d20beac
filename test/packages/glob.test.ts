import { globMatcher } from '../../src/packages/glob';
import { growth } from '../growth';

test.each([
  ['debug/**', 'debug/a/b.yaml', true],
  ['debug/*', 'debug/a/b.yaml', false],
  ['ignored*', 'ignored.yaml', true],
  ['ignored*', 'a/ignored.yaml', false],
  ['**/*.yaml', 'a.yaml', true],
  ['{a,b}.yaml', 'b.yaml', true],
  ['[^a].yaml', 'a.yaml', false],
  ['[!a].yaml', 'a.yaml', true],
  ['[!a].yaml', '!.yaml', true],
  ['!a.yaml', 'b.yaml', false],
  ['#a.yaml', '#a.yaml', true],
  ['+(a).yaml', 'a.yaml', false],
  ['\\*.yaml', '*.yaml', true],
  ['*', '.hidden', true],
])('%s, %s: %p', (pattern, path, expected) => expect(globMatcher(pattern)?.(path)).toBe(expected));

test.each(['[', 'a[b', '{a', 'a\\', '[]', 'a'.repeat(1001)])('%s is malformed', (pattern) => {
  expect(globMatcher(pattern)).toBeUndefined();
});

describe.each([
  ['{a,b}', 'a'],
  ['**/', 'a/'],
  ['*a', 'a'],
])('many of %s, which makes others backtrack', (piece, part) => {
  const many = (count: number) => `${piece.repeat(count)}x`;

  it('takes time that is linear in the length of the pattern', () => {
    const path = `${part.repeat(100)}x!`;
    expect(growth(many, (pattern) => globMatcher(pattern)?.(path), 16, 10)).toBeLessThan(40);
  });

  it('takes time that is linear in the length of the path', () => {
    const matches = globMatcher(many(50));
    expect(
      growth(
        (count) => `${part.repeat(count)}x!`,
        (path) => matches?.(path),
        500,
      ),
    ).toBeLessThan(10);
  });
});

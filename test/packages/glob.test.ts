import { globMatcher } from '../../src/packages/glob';

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

it('takes no time for a hostile pattern', () => {
  const start = Date.now();
  globMatcher('{a,b}'.repeat(100))?.('a'.repeat(100));
  globMatcher(`${'**/'.repeat(100)}x`)?.('a/'.repeat(100));
  globMatcher('*a'.repeat(100))?.('a'.repeat(200));
  expect(Date.now() - start).toBeLessThan(2000);
});

import { IndexIgnore } from '../../src/catalogs/index-ignore';

function ignoring(files: Readonly<Record<string, string>>): IndexIgnore {
  const ignore = new IndexIgnore();
  for (const [path, text] of Object.entries(files)) ignore.add(path, `c/${path}`, text);
  return ignore;
}

// The table of the library that opm uses (github.com/joelanford/ignore), as far as it is about files.
const ignore = ignoring({
  '.indexignore': '\n  # a anywhere\n  a\n  /ignore\n  /really/**/file1\n',
  'dir1/.indexignore': 'b\n/ignore\n!a\n',
});

test.each([
  ['a', true],
  ['b', false],
  ['c', false],
  ['ignore/c', true],
  ['dir1/a', false],
  ['dir1/b', true],
  ['dir1/c', false],
  ['dir1/ignore/a', false],
  ['dir1/ignore/b', true],
  ['really/file1', true],
  ['really/file2', false],
  ['really/long/path/to/the/file1', true],
])('%s: %s', (path, expected) => {
  expect(ignore.ignores(path)).toBe(expected);
});

test('what a folder excludes can be taken back, other than in Git', () => {
  expect(ignoring({ '.indexignore': 'docs/\n!docs/a\n' }).ignores('docs/a')).toBe(false);
});

test.each(['*a*b*c*d', '**/**/**/**/a'])('a costly pattern is refused: %s', (pattern) => {
  const { diagnostics } = ignoring({ '.indexignore': `x\n${pattern}\n` });
  expect(diagnostics.map(({ code, where }) => [code, where?.line])).toEqual([['FBC_IGNORE_PATTERN', 2]]);
});

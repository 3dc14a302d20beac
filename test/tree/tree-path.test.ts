import { foldersAbove, isInside, isTreePath } from '../../src/tree/tree-path';

test.each(['a', 'stage/addon-x/configmap_hive_x.yaml', 'a/b.c/%2f~1.yaml', '.hidden/x', 'x..y/console.yaml', 'x'.repeat(255)])(
  '%j can be a path',
  (path) => {
    expect(isTreePath(path)).toBe(true);
  },
);

test.each([
  ...[
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    './a',
    'a/.',
    '..',
    '../a',
    'a/../b',
    'a\\b',
    '..\\a',
    'c:',
    'c:/a',
    'a\0',
    'a\nb',
    'a b',
    'A',
    'é',
  ],
  ...[
    '.git',
    'a/.git/config',
    'git~1/x',
    'con',
    'a/nul.yaml',
    'com1',
    'a.',
    '.addons-lock',
    '.addons-staging/a',
    'x'.repeat(256),
  ],
])('%j cannot be a path', (path) => {
  expect(isTreePath(path)).toBe(false);
});

test('the folders above a path, outermost first', () => {
  expect(foldersAbove('a/b/c')).toEqual(['a', 'a/b']);
  expect(foldersAbove('a')).toEqual([]);
});

test.each([
  ['a/b', true],
  ['a/b/c', true],
  ['x/y/z', true],
  ['a', false],
  ['ab/c', false],
  ['x/z', false],
])('%j is inside a or x/y: %s', (path, inside) => {
  expect(isInside(path, new Set(['a', 'x/y']))).toBe(inside);
});

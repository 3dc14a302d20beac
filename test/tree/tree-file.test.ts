import { checkTreeFiles } from '../../src/tree/tree-file';

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['valid files', ['a/x', 'a/y', 'b/c/x'], ['a', 'b/c'], []],
  ['no files', [], [], []],
  ['a path that climbs', ['a/../x'], ['a'], ["TREE_PATH_INVALID File 'a/../x'"]],
  ['a scope that climbs', [], ['..'], ["TREE_PATH_INVALID Scope '..'"]],
  [
    'a file outside of the scopes',
    ['b/x', 'x'],
    ['a', 'c'],
    ["TREE_PATH_OUT_OF_SCOPE File 'b/x'", "TREE_PATH_OUT_OF_SCOPE File 'x'"],
  ],
  ['a file that is a scope', ['a'], ['a'], ["TREE_PATH_OUT_OF_SCOPE File 'a'"]],
  ['one path twice', ['a/x', 'a/x'], ['a'], ["TREE_PATH_DUPLICATE Two files have the path 'a/x'"]],
  ['paths equal but for case', ['a/x', 'a/X'], ['a'], ["TREE_PATH_INVALID File 'a/X'"]],
  [
    'paths equal but for Unicode normalisation',
    ['a/\u00e9', 'a/e\u0301'],
    ['a'],
    ["TREE_PATH_INVALID File 'a/", "TREE_PATH_INVALID File 'a/"],
  ],
  ['a file that is a folder', ['a/x/y/z', 'a/x'], ['a'], ["TREE_PATH_CONFLICT 'a/x' is a file"]],
])('%s', (_, paths, scopes, expected) => {
  const found = checkTreeFiles(
    paths.map((path) => ({ path, content: '' })),
    scopes,
  ).map(({ code, message }) => `${code} ${message}`);
  expect(found).toEqual(expected.map((text) => expect.stringContaining(text)));
});

import { entryPath, imagePath, unsafePath } from '../../src/oci/image-path';

test.each([
  ['a/b', 'a/b'],
  ['./a//b/.', 'a/b'],
  ['a/', 'a'],
  ['./', ''],
  ['', ''],
  ['a/..b', 'a/..b'],
  ['/a', undefined],
  ['../a', undefined],
  ['a/../../b', undefined],
  ['a/..', undefined],
])('the path of the entry %j is %j', (text, path) => {
  expect(entryPath(text)).toBe(path);
});

test.each([
  ['/configs', 'configs'],
  ['manifests/', 'manifests'],
  ['/', ''],
  ['/../etc', undefined],
])('the path %j in an image is %j', (text, path) => {
  expect(imagePath(text)).toBe(path);
});

test.each([
  ['manifests/a.yaml', undefined],
  ['manifests/..\\..\\x', expect.any(String)],
  ['C:x/y', expect.any(String)],
  ['a/con/b', expect.any(String)],
  ['a/\ufffd', 'is not UTF-8'],
])('the path %j: %s', (path, reason) => {
  expect(unsafePath(path)).toEqual(reason);
});

import { clusterFolder, isClusterFolder } from '../../src/environment';

test('a cluster has a folder in that of its environment', () => {
  expect(clusterFolder('stage', 'acme-1')).toBe('stage/clusters/acme-1');
});

test.each([
  ['acme-1', true],
  ['beta.example', true],
  ['0', true],
  ['', false],
  ['-rf', false],
  ['.hidden', false],
  ['../acme', false],
  ['a/b', false],
  ['Acme', false],
])('%j can name it: %s', (name, expected) => {
  expect(isClusterFolder(name)).toBe(expected);
});

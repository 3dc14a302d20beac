import { Reference } from '../../src/package-operator';
import { fieldsOf, isMap, isPlainConfig, nodesOf, type PackageConfig, referencesOf } from '../../src/package-operator/config';

const id = Reference.clusterId();
const name = Reference.clusterFact('name').optional();

test('nodes come with their paths, in the order of the author', () => {
  const config = { b: { list: [1, { x: id }] }, a: 'text', none: undefined };
  expect([...nodesOf(config)].map(({ path }) => path.join('.'))).toEqual([
    'b',
    'b.list',
    'b.list.0',
    'b.list.1',
    'b.list.1.x',
    'a',
  ]);
});

test('what contains itself is visited once', () => {
  const config: Record<string, PackageConfig> = { inner: { x: 1 } };
  config['self'] = config;
  expect([...nodesOf(config)].filter(({ isCycle }) => isCycle).map(({ path }) => path)).toEqual([['self']]);
});

test('the same value in two places is no cycle', () => {
  const shared = { x: 1 };
  expect([...nodesOf({ a: shared, b: shared })].some(({ isCycle }) => isCycle)).toBe(false);
});

test('references are found wherever a value can be', () => {
  expect(referencesOf({ a: id, list: [name, [id]], map: { deep: { name } } })).toEqual([id, name, id, name]);
});

test.each([
  [undefined, true],
  [{}, true],
  [{ a: 1, list: ['x'] }, true],
  [{ a: 1, list: ['x', id] }, false],
])('%#: a configuration is plain without references', (config, expected) => {
  expect(isPlainConfig(config)).toBe(expected);
});

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  [new Date(0), false],
  [new Map(), false],
  [id, false],
  ['text', false],
])('%#: only an object without a class is a map', (value, expected) => {
  expect(isMap(value)).toBe(expected);
});

test('a field that is undefined is not there', () => {
  expect(fieldsOf({ a: 1, b: undefined, c: 0 })).toEqual([
    ['a', 1],
    ['c', 0],
  ]);
});

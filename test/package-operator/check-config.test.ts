import { Reference } from '../../src/package-operator';
import { checkConfig } from '../../src/package-operator/check-config';

const messages = (config: unknown) => checkConfig(config).map(({ code, message }) => `${code}: ${message}`);

test('texts, numbers, booleans, lists, maps, references and absent fields are a configuration', () => {
  const config = { a: 'x', b: [1, -0.5, 1e21, true, [], {}], c: { d: Reference.clusterId() }, e: undefined, '': '', 'ä b': '{{' };
  expect(messages(config)).toEqual([]);
});

const loop: Record<string, unknown> = {};
loop['list'] = [loop];

test.each([
  ['a Date', { when: new Date(0) }, "config.when is a 'Date', which is not JSON"],
  ['a Map', { a: [{ b: new Map() }] }, "config.a[0].b is a 'Map', which is not JSON"],
  ['a function', { a: { f: () => 1 } }, 'config.a.f is of the type function, which is not JSON'],
  ['a symbol', { s: Symbol('x') }, 'config.s is of the type symbol, which is not JSON'],
  ['a bigint', { n: 1n }, 'config.n is of the type bigint, which is not JSON'],
  ['null', { a: null }, 'config.a is null'],
  ['undefined in a list', { a: [undefined] }, 'config.a[0] is of the type undefined, which is not JSON'],
  ['NaN', { n: Number.NaN }, 'config.n is NaN, which JSON does not have'],
  ['Infinity', { 'a b': Number.POSITIVE_INFINITY }, "config['a b'] is Infinity, which JSON does not have"],
  ['a cycle', { loop }, 'config.loop.list[0] contains itself'],
  ['a lone surrogate', { a: '\ud800' }, 'config.a holds half a character (a lone surrogate)'],
  ['a lone surrogate in a name', { '\udfff': 1 }, "config['\\u{dfff}'] has half a character (a lone surrogate) in its name"],
  ['a prototype', JSON.parse('{"__proto__": 1}'), 'config.__proto__ has a name that JavaScript keeps for itself'],
])('%s is refused with its path', (_, config, message) => {
  expect(messages(config)).toEqual([`PACKAGE_CONFIG_INVALID: ${message}`]);
});

test.each([[[]], [null], ['text'], [Reference.clusterId()]])('%#: the root is a map', (config) => {
  expect(messages(config)).toEqual(['PACKAGE_CONFIG_INVALID: config is not a map']);
});

test('a name is as long as YAML reads one', () => {
  expect(messages({ ['x'.repeat(1022)]: 1 })).toEqual([]);
  expect(checkConfig({ ['x'.repeat(1023)]: 1 })[0]?.hint).toBe('YAML reads 1024 at most.');
});

const at = { namespace: 'ns', name: 'x', key: 'k' };
test.each([
  [Reference.secretKey({ ...at, key: '' }), "config.r refers to Secret ns/x: key '' is not valid"],
  [Reference.secretKey({ ...at, key: 'a/b' }), "config.r refers to Secret ns/x: key 'a/b' is not valid"],
  [Reference.configMapKey({ ...at, key: '..' }), "config.r refers to ConfigMap ns/x: key '..' is not valid"],
  [Reference.configMapKey({ ...at, key: '.' }), "config.r refers to ConfigMap ns/x: key '.' is not valid"],
  [Reference.secretKey({ ...at, key: 'k'.repeat(254) }), `config.r refers to Secret ns/x: key '${'k'.repeat(254)}' is not valid`],
  [Reference.secretData({ ...at, namespace: '' }), "config.r refers to Secret x: namespace '' is not valid"],
  [Reference.secretData({ ...at, namespace: 'a.b' }), "config.r refers to Secret a.b/x: namespace 'a.b' is not valid"],
  [Reference.secretData({ ...at, name: 'X' }).optional(), "config.r refers to Secret ns/X: name 'X' is not valid"],
  [Reference.clusterFact(''), "config.r refers to ConfigMap openshift-config/addon-cluster-facts: key '' is not valid"],
])('%#: a reference to nothing is refused', (r, message) => {
  expect(messages({ r })).toEqual([`REFERENCE_INVALID: ${message}`]);
});

test.each(['k', 'tls.crt', 'A_B-c', '-', '.k', 'k'.repeat(253)])('%s is a key', (key) => {
  expect(messages({ r: Reference.secretKey({ ...at, key }) })).toEqual([]);
});

test('all problems are reported, and no value', () => {
  const found = messages({
    a: null,
    b: ['s3cret\ud800', Number.NaN],
    c: Reference.secretKey({ namespace: '', name: '', key: '' }),
  });
  expect(found).toHaveLength(6);
  expect(found.join()).not.toContain('s3cret');
});

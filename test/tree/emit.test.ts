import { deepStrictEqual } from 'node:assert';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { share } from '../../src/kubernetes';
import { emitYaml } from '../../src/tree/emit';
import { nastyJson } from './arbitrary';

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['yaml 1.1', (text) => parse(text, { version: '1.1', maxAliasCount: 0 })],
  ['yaml 1.2', (text) => parse(text, { version: '1.2', maxAliasCount: 0 })],
  ['js-yaml', (text) => load(text)],
];

describe.each(READERS)('what %s reads', (_, read) => {
  test('is what was emitted', () => {
    fc.assert(
      fc.property(nastyJson, (value) => deepStrictEqual(read(emitYaml(value)), value)),
      { numRuns: 500 },
    );
  });

  test('may be 98 levels deep', () => {
    const deep = nested(98);
    deepStrictEqual(read(emitYaml(deep)), deep);
  });
});

test('a manifest', () => {
  const manifest = {
    status: {},
    metadata: { name: 'x', labels: { enabled: 'true', 'app.kubernetes.io/name': 'x' }, namespace: undefined },
    kind: 'Example',
    spec: {
      replicas: 3,
      ratio: 1e-7,
      image: 'quay.io/example/app@sha256:0123',
      script: '#!/bin/sh\n\techo "$1"\n\nexit\n',
      template: 'a: {{ .x }}\nb: 1',
      trailing: 'a\n\n',
      lists: [[], ['a', 'b'], [{ a: 1, b: [null, true] }, {}], ['one\ntwo\n', '- no: list # nor comment']],
    },
    apiVersion: 'example.com/v1',
  };
  expect(emitYaml(manifest)).toMatchSnapshot();
});

test('a long line is not folded', () => {
  const line = 'word '.repeat(500).trim();
  expect(emitYaml({ a: line, b: `"${line}"` })).toBe(`a: ${line}\nb: "\\"${line}\\""\n`);
});

test.each([
  ['text', 'text\n'],
  ['a\nb\n', '|\n  a\n  b\n'],
  [[], '[]\n'],
  [{}, '{}\n'],
  [{ a: undefined }, '{}\n'],
  [null, 'null\n'],
  [-0, '0\n'],
  [Object.assign(Object.create(null), { a: 1 }), 'a: 1\n'],
])('the document %j', (value, text) => {
  expect(emitYaml(value)).toBe(text);
});

test('one object in two places is no cycle', () => {
  const shared = { a: 1 };
  expect(emitYaml([shared, shared])).toBe('- a: 1\n- a: 1\n');
});

test.each<[string, unknown, string]>([
  ['a function', { a: { b: () => 1 } }, 'a.b as YAML: it is a function'],
  ['undefined in a list', { a: [1, undefined] }, 'a[1] as YAML: it is undefined or missing'],
  ['a hole in a list', [new Array(1)], '[0][0] as YAML: it is undefined or missing'],
  ['undefined alone', undefined, 'the value as YAML: it is undefined or missing'],
  ['a symbol', { a: Symbol('x') }, 'a as YAML: it is a symbol'],
  ['a big integer', { a: 1n }, 'a as YAML: it is a bigint'],
  ['a date', { a: [{ b: new Date(0) }] }, 'a[0].b as YAML: it is an instance of a class'],
  ['a Map', { a: new Map() }, 'a as YAML: it is an instance of a class'],
  ['bytes', { a: new Uint8Array(1) }, 'a as YAML: it is an instance of a class'],
  ['NaN', { a: Number.NaN }, 'a as YAML: NaN is not a number of JSON'],
  ['infinity', { a: Number.NEGATIVE_INFINITY }, 'a as YAML: -Infinity is not a number of JSON'],
  ['a number that lost digits', { a: 2 ** 53 }, 'a as YAML: 9007199254740992 may have lost digits'],
  ['a lone surrogate', { a: 'x\ud800' }, 'a as YAML: text with half a character (a lone surrogate)'],
  ['a lone surrogate in a block', { a: 'x\n\udc00\n' }, 'a as YAML: text with half a character (a lone surrogate)'],
  ['a lone surrogate in a key', { '\ud800': 1 }, '\\u{d800} as YAML: text with half a character (a lone surrogate)'],
  ['99 levels', nested(99), `${'[0]'.repeat(98)} as YAML: it is nested deeper than 98 levels`],
  ['a cycle', cycle(), 'a[0] as YAML: it contains itself'],
])('%s is refused', (_, value, message) => {
  expect(() => emitYaml(value)).toThrow(new TypeError(`Cannot write ${message}`));
});

function nested(levels: number): unknown {
  return levels === 0 ? 'x' : [nested(levels - 1)];
}

function cycle(): unknown {
  const a: unknown[] = [];
  const value = { a };
  a.push(value);
  return value;
}

test('a part that many objects share gives the same text wherever it stands', () => {
  const part = () => ({ kind: 'ConfigMap', data: { 'a b': 'text\nof two lines\n' }, list: [[1, { deep: '1.0' }], []] });
  const around = (one: object) => [{ a: one }, { b: { c: [one, one] } }, [[one]], one, { d: [[one]] }];
  const shared = share(part());
  expect(around(shared).map(emitYaml)).toEqual(around(part()).map(emitYaml));
});

test('an error in a shared part is told with its path, each time', () => {
  const shared = share({ wrong: undefined, list: [undefined] });
  for (const [key, path] of [
    ['a', 'a.list[0]'],
    ['b', 'b.list[0]'],
  ] as const) {
    expect(() => emitYaml({ [key]: shared })).toThrow(path);
  }
});

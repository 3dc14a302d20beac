import { MAX_PROBLEMS } from '../../src/yaml/limits';
import { parseYaml } from '../../src/yaml/parse-yaml';

const value = (text: string) => parseYaml('f', text).source?.value;
const problems = (text: string) =>
  parseYaml('f', text).diagnostics.map(({ code, where }) => `${where?.line}:${where?.column} ${code}`);

describe('Composer', () => {
  it.each([
    [
      'scalars of every style',
      "a: x\nb: 'y''s'\nc: \"z\\t\"\nd: |\n  1\n  2\ne: >-\n  3\n  4\n",
      { a: 'x', b: "y's", c: 'z\t', d: '1\n2\n', e: '3 4' },
    ],
    ['quoted scalars as text', 'a: \'1\'\nb: "on"\nc: !!str 014\n', { a: '1', b: 'on', c: '014' }],
    ['lists and mappings', 'a: [1, {b: c}]\nd:\n- e\n-\n', { a: [1, { b: 'c' }], d: ['e', null] }],
    ['JSON', '{"a": [1, true, null, "x"]}', { a: [1, true, null, 'x'] }],
    ['anchors and aliases', 'a: &x {k: [1]}\nb: *x\n', { a: { k: [1] }, b: { k: [1] } }],
    ['an anchor that is set again', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 }],
    ['a merge key, below own keys', 'a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3\n', { a: { k: 1, l: 2 }, b: { k: 3, l: 2 } }],
    [
      'merged lists, the first wins',
      'a: &x {k: 1}\nb: &y {k: 2, l: 2}\nc: {<<: [*x, *y]}\n',
      { a: { k: 1 }, b: { k: 2, l: 2 }, c: { k: 1, l: 2 } },
    ],
    ['a quoted << as a key like any other', "'<<': 1\n", { '<<': 1 }],
    ['other line breaks', 'a: 1\r\nb: 2\rc: 3\n', { a: 1, b: 2, c: 3 }],
  ])('reads %s', (_, text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it.each([
    ['a duplicate key, each time', 'a: 1\na: 2\na: 3\n', ['2:1 YAML_DUPLICATE_KEY', '3:1 YAML_DUPLICATE_KEY']],
    ['keys that differ in quoting only', 'a: 1\n"a": 2\n', ['2:1 YAML_DUPLICATE_KEY']],
    ['keys that differ in type only', '"1": a\n1: b\n', ['2:1 YAML_KEY', '2:1 YAML_DUPLICATE_KEY']],
    [
      'two merge keys are no duplicates, but keys that are no text are refused',
      '~: 1\ntrue: 2\non: 3\n',
      ['1:1 YAML_KEY', '2:1 YAML_KEY', '3:1 YAML_KEY'],
    ],
    ['a key that versions read differently', '014: 1\n', ['1:1 YAML_AMBIGUOUS']],
    ['a list as a key', '? [a]\n: b\n', ['1:3 YAML_KEY']],
    ['an alias without an anchor', 'a: *b\n', ['1:4 YAML_ALIAS']],
    ['a cycle', 'a: &b [*b]\n', ['1:8 YAML_ALIAS']],
    ['an anchor of another document', 'a: &b 1\n---\nc: *b\n', ['3:4 YAML_ALIAS', '3:1 YAML_DOCUMENTS']],
    ['a merge key of something else', 'a: {<<: [1]}\nb: {<<: x}\n', ['1:10 YAML_ALIAS', '2:9 YAML_ALIAS']],
    [
      'tags',
      'a: !!js/function x\nb: !Ref y\nc: !!binary eA==\nd: !!set {e}\nf: !!int 3\n',
      ['1:4', '2:4', '3:4', '4:4', '5:4'].map((at) => `${at} YAML_TAG`),
    ],
    ['hidden characters behind escapes', 'a: "\\u202e"\n"\\e[31m": b\n', ['1:4 YAML_CHARACTER', '2:1 YAML_CHARACTER']],
  ])('refuses %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('keeps keys that objects have anyway as data, at every level', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'];
    const read = value(`a:\n${names.map((name) => `  ${name}: {polluted: true}\n`).join('')}__proto__: {polluted: true}\n`);
    expect(Object.keys(read ?? {})).toEqual(['a', '__proto__']);
    expect(JSON.stringify(read)).toBe(
      `{"a":{${names.map((name) => `"${name}":{"polluted":true}`).join(',')}},"__proto__":{"polluted":true}}`,
    );
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    [
      'an alias bomb',
      Array.from(
        { length: 9 },
        (_, i) =>
          `a${i}: &a${i} [${
            i === 0
              ? 'x'
              : Array(9)
                  .fill(`*a${i - 1}`)
                  .join(', ')
          }]\n`,
      ).join(''),
    ],
    [
      'many merges of a large mapping',
      `a: &a {${Array.from({ length: 500 }, (_, i) => `k${i}: 1`).join(', ')}}\nb:\n  <<: [${Array(12_000).fill('*a').join(',')}]\n`,
    ],
    [
      'aliases that nest deeper than text may',
      `${Array.from({ length: 9 }, (_, i) => `a${i}: &a${i} ${'['.repeat(30)}${i === 0 ? 1 : `*a${i - 1}`}${']'.repeat(30)}\n`).join('')}`,
    ],
    ['hundreds of thousands of duplicates', 'a: 1\n'.repeat(200_000)],
  ])('refuses %s without spelling it out', (_, text) => {
    const { source, diagnostics } = parseYaml('f', text);
    expect(source).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThanOrEqual(MAX_PROBLEMS);
  });

  it('places what an alias repeats at the alias, and its parts at the anchor', () => {
    const { source } = parseYaml('f', 'a: &x\n  k: 1\nb: *x\n');
    expect(source?.locate(['b'])).toMatchObject({ line: 3, column: 4 });
    expect(source?.locate(['b', 'k'])).toMatchObject({ line: 2, column: 6 });
  });
});

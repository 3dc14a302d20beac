import { parseYaml } from '../../src/yaml';
import type { YamlPath } from '../../src/yaml/yaml-path';

const TEXT = 'a: 1\nlist:\n- x\n- {k: 1, l: [2, 3]}\n- z\n__proto__: {m: n}\n';

function without(...paths: YamlPath[]) {
  const { source } = parseYaml('f', TEXT);
  if (!source) throw new Error('the test needs YAML');
  return source.without(paths);
}

describe('prune', () => {
  it.each<[string, YamlPath[], unknown]>([
    ['nothing', [], { a: 1, list: ['x', { k: 1, l: [2, 3] }, 'z'], ['__proto__']: { m: 'n' } }],
    ['a member', [['a']], { list: ['x', { k: 1, l: [2, 3] }, 'z'], ['__proto__']: { m: 'n' } }],
    ['an item', [['list', 0]], { a: 1, list: [{ k: 1, l: [2, 3] }, 'z'], ['__proto__']: { m: 'n' } }],
    [
      'parts of a part',
      [
        ['list', 1, 'k'],
        ['list', 1, 'l', 0],
      ],
      { a: 1, list: ['x', { l: [3] }, 'z'], ['__proto__']: { m: 'n' } },
    ],
    ['what is and what holds it', [['list', 1, 'k'], ['list']], { a: 1, ['__proto__']: { m: 'n' } }],
    ['what holds it and what is', [['list'], ['list', 1, 'k']], { a: 1, ['__proto__']: { m: 'n' } }],
    ['a member that every object has', [['__proto__']], { a: 1, list: ['x', { k: 1, l: [2, 3] }, 'z'] }],
    [
      'what is not there',
      [['b'], ['list', 9], ['a', 'b']],
      { a: 1, list: ['x', { k: 1, l: [2, 3] }, 'z'], ['__proto__']: { m: 'n' } },
    ],
  ])('takes away %s', (_, paths, expected) => {
    expect(JSON.stringify(without(...paths).value)).toBe(JSON.stringify(expected));
  });

  it('keeps the places of what is left', () => {
    const pruned = without(['list', 0], ['a']);
    expect(pruned.locate(['list', 1])).toMatchObject({ line: 5, column: 3 });
    expect(pruned.locate(['list', 0, 'l', 1])).toMatchObject({ line: 4, column: 17 });
  });
});

describe('isWhole', () => {
  it.each<[YamlPath, boolean]>([
    [['a'], true],
    [['b'], true],
    [['list'], false],
    [['list', 0], true],
    [['list', 1], false],
    [['list', 1, 'k'], false],
    [['list', 1, 'other'], true],
    [['list', 1, 'l'], true],
    [[], false],
  ])('after list[1].k is gone, of %j: %j', (path, expected) => {
    expect(without(['list', 1, 'k']).isWhole(path)).toBe(expected);
  });

  it.each<[string, string, YamlPath, boolean]>([
    ['a value that versions read differently', 'a: 014\nb: 1\n', ['a'], false],
    ['a value beside it', 'a: 014\nb: 1\n', ['b'], true],
    ['a key that is there twice', 'a: 1\nb: 1\na: 2\n', ['a'], false],
    ['what may be behind a key that is no text', 'on: 1\nb: 1\n', ['c'], false],
    ['what is there beside such a key', 'on: 1\nb: 1\n', ['b'], true],
    ['what a merge key may have brought', 'a: {<<: x, k: 1}\n', ['a', 'l'], false],
  ])('of %s', (_, text, path, expected) => {
    expect(parseYaml('f', text).readable?.isWhole(path)).toBe(expected);
  });
});

import { parseYaml } from '../../src/yaml';
import { typeHint, wantedTypes, withValue } from '../../src/yaml/type-words';

const node = (text: string) => parseYaml('f', `a: ${text}\n`).source?.find(['a']);

describe('wantedTypes', () => {
  it.each([
    [['string'], 'text'],
    [['integer', 'null'], 'a whole number or null'],
    [['array', 'object'], 'a list or a mapping'],
  ])('says %j as %j', (types, words) => {
    expect(wantedTypes(types)).toBe(words);
  });
});

describe('withValue', () => {
  it.each([
    ["'x'", "a must, but is 'x'"],
    ['1.10', 'a must, but is the number 1.10'],
    ['True', 'a must, but is the boolean True'],
    ['off', 'a must, but is off, which YAML 1.1 reads as false'],
    ['~', 'a must, but is empty'],
    ['[1]', 'a must, but is a list'],
    ['{}', 'a must, but is a mapping'],
  ])('shows %s', (text, sentence) => {
    expect(withValue('a must', node(text), false)).toBe(sentence);
    expect(withValue('a must', node(text), true)).toBe('a must');
  });
});

describe('typeHint', () => {
  it.each([
    [['string'], '012e', undefined],
    [['string'], '12', "Put it in quotes: '12'."],
    [['string', 'null'], 'on', "Put it in quotes: 'on'."],
    [['boolean'], "'true'", 'Write it without quotes.'],
    [['integer'], '"5"', 'Write it without quotes.'],
    [['integer'], 'five', undefined],
    [['object'], '', 'Write {} if it is empty.'],
    [['array'], '~', 'Write [] if it is empty.'],
    [['string'], '', 'Write a value or remove the property.'],
    [['string'], '[1]', undefined],
  ])('wanting %j, says of %j: %j', (types, text, hint) => {
    expect(typeHint(types, node(text), false)).toBe(hint);
  });

  it('does not show a private value', () => {
    expect(typeHint(['string'], node('12'), true)).toBe('Put it in quotes.');
  });
});

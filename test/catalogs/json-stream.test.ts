import { splitJsonStream } from '../../src/catalogs/json-stream';

test('objects with their places', () => {
  expect(splitJsonStream('{"a": "}"}\n  {"b": ["{", {}]}{"c": "\\""}\n')).toEqual([
    { text: '{"a": "}"}', line: 0, column: 0 },
    { text: '{"b": ["{", {}]}', line: 1, column: 2 },
    { text: '{"c": "\\""}', line: 1, column: 18 },
  ]);
});

test.each(['', 'a: {}', '{a: b}\n---\n{c: d}', '{', '{"a": 1', '[]', '{"a": "\n'])('%j is no stream of objects', (text) => {
  expect(splitJsonStream(text)).toBeUndefined();
});

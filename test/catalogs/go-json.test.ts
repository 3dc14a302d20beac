import { compareBytes, goJson } from '../../src/catalogs/go-json';

test('keys are sorted on demand, and two line ends escaped', () => {
  expect(goJson({ b: [{ d: 1, c: '<&>' }], a: '\u2028' }, { sortKeys: true })).toBe('{"a":"\\u2028","b":[{"c":"<&>","d":1}]}');
  expect(goJson({ b: 1, a: 2 }, { sortKeys: false })).toBe('{"b":1,"a":2}');
  expect(goJson(undefined, { sortKeys: false })).toBe('null');
});

test('text is ordered by its bytes, not by its UTF-16 units', () => {
  expect(['\u{1f600}', '\uff5e', 'b', 'a'].sort(compareBytes)).toEqual(['a', 'b', '\uff5e', '\u{1f600}']);
});

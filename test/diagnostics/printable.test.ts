import fc from 'fast-check';
import { printable, quote } from '../../src/diagnostics';

const ESC = '\u001b';

test.each<[string, string, string]>([
  ['plain text', 'Größe 日本 🚀', 'Größe 日本 🚀'],
  ['a line feed and a tab', 'a\nb\tc', 'a\\nb\\tc'],
  ['a colour', `${ESC}[31mred`, '\\u{1b}[31mred'],
  ['a link (OSC 8)', `${ESC}]8;;http://evil${ESC}\\`, '\\u{1b}]8;;http://evil\\u{1b}\\'],
  ['an 8-bit CSI', '\u009b2J', '\\u{9b}2J'],
  ['NUL, carriage return, delete', '\0\r\u007f', '\\u{0}\\u{d}\\u{7f}'],
  ['a bidirectional override', 'a\u202eb', 'a\\u{202e}b'],
  ['a zero-width joiner and a byte order mark', '\u200d\ufeff', '\\u{200d}\\u{feff}'],
  ['line and paragraph separators', '\u2028\u2029', '\\u{2028}\\u{2029}'],
  ['an invisible tag beyond the first plane', '\u{e0041}', '\\u{e0041}'],
  ['a lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
])('printable shows %s', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each<[number, string]>([
  [300, 'x'.repeat(300)],
  [301, `${'x'.repeat(300)}… (301 characters)`],
])('printable cuts %i characters after 300', (length, shown) => {
  expect(printable('x'.repeat(length))).toBe(shown);
});

test('printable gives one line without control characters, of bounded length, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(shown.length).toBeLessThan(4000);
    }),
  );
});

test.each<[unknown, string]>([
  ["it's", "'it's'"],
  ['', "''"],
  [1, '1'],
  [true, 'true'],
  [undefined, 'undefined'],
  [null, 'null'],
  [['secret'], 'a list'],
  [{ password: 'secret' }, 'an object'],
])('quote(%j) is %s', (value, shown) => {
  expect(quote(value)).toBe(shown);
});

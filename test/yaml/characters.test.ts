import { checkCharacters, checkEscapes, codePoint, hiddenIn } from '../../src/yaml/characters';
import { MAX_PROBLEMS } from '../../src/yaml/limits';
import { LineIndex } from '../../src/yaml/line-index';

const check = (text: string) => checkCharacters(text, new LineIndex('a.yaml', text));

describe('checkCharacters', () => {
  it.each([
    ['plain text with tab and line breaks', 'a: b\tc\r\nd: é 漢 🚀\n'],
    ['an emoji with a variation selector', 'a: ❤️\n'],
  ])('lets %s pass', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['NUL', '\u0000', 'U+0000'],
    ['escape', '\u001b', 'U+001B'],
    ['C1 control', '\u0085', 'U+0085'],
    ['bidirectional override', '\u202e', 'U+202E'],
    ['zero-width space', '\u200b', 'U+200B'],
    ['line separator', '\u2028', 'U+2028'],
    ['byte order mark inside', '\ufeff', 'U+FEFF'],
    ['half of a surrogate pair', '\ud800', 'U+D800'],
    ['tag character', '\u{e0041}', 'U+E0041'],
  ])('finds a %s, also in a comment', (_, character, name) => {
    expect(check(`a: 1\n# x${character}y\n`)).toEqual([
      expect.objectContaining({
        code: 'YAML_CHARACTER',
        message: `the text holds the invisible character ${name}`,
        where: { file: 'a.yaml', line: 2, column: 4 },
      }),
    ]);
  });

  it('stops after a bounded number', () => {
    expect(check('\u200b'.repeat(100_000))).toHaveLength(MAX_PROBLEMS);
  });
});

describe('checkEscapes', () => {
  it.each(['\r', '\u202e', '\u0000', '\ud800'])('finds what an escape made: %j', (character) => {
    expect(checkEscapes(`x${character}`, new LineIndex('a.yaml', 'a: 1'), 3)).toMatchObject([{ where: { line: 1, column: 4 } }]);
  });

  it('lets tab and line break pass', () => {
    expect(checkEscapes('a\tb\n', new LineIndex('a.yaml', ''), 0)).toEqual([]);
  });
});

describe('hiddenIn', () => {
  it.each([
    ['plain\ttext\n', undefined],
    ['a\rb', 'U+000D'],
    ['a\u202eb\u200b', 'U+202E'],
    ['\ud800', 'U+D800'],
  ])('%j', (value, expected) => {
    const hidden = hiddenIn(value);
    expect(hidden && codePoint(hidden)).toBe(expected);
  });
});

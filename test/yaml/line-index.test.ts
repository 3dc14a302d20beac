import * as fc from 'fast-check';
import { LineIndex } from '../../src/yaml/line-index';

describe('LineIndex', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [5, 3, 1],
    [7, 4, 1],
    [99, 4, 2],
  ])('finds offset %d in line %d, column %d', (offset, line, column) => {
    expect(new LineIndex('f', 'a\nb\r\nc\rd').locate(offset)).toEqual({ file: 'f', line, column });
  });

  it('counts as splitting at line breaks does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '🚀')), fc.nat(), (parts, seed) => {
        const text = parts.join('');
        const offset = text.length === 0 ? 0 : seed % text.length;
        // A line ends with its break, so an offset in the middle of CR LF is still on it.
        const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
        let start = 0;
        let line = 0;
        while (start + (lines[line]?.length ?? 0) <= offset && line < lines.length - 1) start += lines[line++]?.length ?? 0;
        const ended = text.length > 0 && /[\r\n]$/.test(text) && offset >= text.length;
        expect(new LineIndex('f', text).locate(offset)).toEqual({
          file: 'f',
          line: line + (ended ? 2 : 1),
          column: offset - start + 1,
        });
      }),
    );
  });
});

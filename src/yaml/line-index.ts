import type { Location } from '../diagnostics';

/** Turns offsets in one text into lines and columns; the lines are found on first use. */
export class LineIndex {
  private starts?: readonly number[];

  public constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  /** The place of a character. An offset past the end is the end. */
  public locate(offset: number): Location {
    this.starts ??= lineStarts(this.text);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: Math.min(offset, this.text.length) - (this.starts[low] ?? 0) + 1 };
  }
}

/** YAML breaks lines at LF, CR LF and CR. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** One of several JSON objects in a text. */
export interface JsonPiece {
  readonly text: string;
  /** Line and column of its first character, counted from 0. */
  readonly line: number;
  readonly column: number;
}

/**
 * Takes a stream of JSON objects apart, with nothing or blanks between them: what `opm render` prints by default. Undefined if the text
 * is anything else, such as YAML that begins with a brace. Whether each piece is JSON, its reader will tell.
 */
export function splitJsonStream(text: string): JsonPiece[] | undefined {
  const pieces: JsonPiece[] = [];
  let [depth, start, line, lineStart] = [0, 0, 0, 0];
  let first = { line: 0, column: 0 };
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '\n') [line, lineStart] = [line + 1, index + 1];
    if (depth === 0) {
      if (char === '{') [depth, start, first] = [1, index, { line, column: index - lineStart }];
      else if (!isBlank(char)) return undefined;
    } else if (char === '"') {
      index = endOfString(text, index);
    } else if (char === '{' || char === '[') {
      depth++;
    } else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) pieces.push({ text: text.slice(start, index + 1), ...first });
    }
  }
  return depth === 0 && pieces.length > 0 ? pieces : undefined;
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t';
}

/** Index of the quote that ends a JSON string, which has no line break in it; of the line's end if none does. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"' && text[index + 1] !== '\n') index += text[index] === '\\' ? 2 : 1;
  return index;
}

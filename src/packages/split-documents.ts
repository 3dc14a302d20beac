/** A document of a file in a package, as text. */
export interface DocumentText {
  readonly text: string;
  /** Lines of the file before the one in which the text begins. */
  readonly linesBefore: number;
}

/** A line of exactly `---`. Not `^---$`: to JavaScript, a carriage return ends a line too. */
const MARK = /(?<![^\n])---(?![^\n])/;

/**
 * Splits a YAML file as Package Operator does (package-operator 2.8): dashes and line feeds are taken off both ends, then lines of
 * exactly `---` divide it. Other marks that YAML allows, such as `--- # comment` or a mark before a carriage return, do not.
 */
export function splitDocuments(file: string): DocumentText[] {
  const start = file.search(/[^-\n]/);
  if (start < 0) return [{ text: '', linesBefore: 0 }];
  let end = file.length;
  while (file[end - 1] === '-' || file[end - 1] === '\n') end--;
  let linesBefore = countLines(file.slice(0, start));
  return file
    .slice(start, end)
    .split(MARK)
    .map((text) => {
      const document = { text, linesBefore };
      linesBefore += countLines(text);
      return document;
    });
}

/** Puts documents together again, as Package Operator does when it has left some out; each without blanks at its ends. */
export function joinDocuments(documents: readonly DocumentText[]): string {
  return `${documents.map(({ text }) => text.trim()).join('\n---\n')}\n`;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

import { type Diagnostic, error, type Location } from '../diagnostics';
import { type Json, parseYamlStream, type YamlPath, type YamlSource } from '../yaml';
import type { BlobSource } from './blob-source';
import { type JsonPiece, splitJsonStream } from './json-stream';

/** One document of a catalog file. */
export interface BlobDocument extends BlobSource {
  readonly value: Json;
  /** The text of an unquoted scalar, from which its type was taken; undefined for any other value. */
  plainAt(path: YamlPath): string | undefined;
}

/** The documents of a file, and what is wrong with how they are written. */
export interface Documents {
  /** As far as they can be read, also if there are errors; absent if the text is no YAML. */
  readonly documents?: readonly BlobDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of a catalog: a stream of YAML documents, or of JSON objects one after the other. `file` names it in diagnostics. */
export function readDocuments(file: string, text: string): Documents {
  const pieces = text.trimStart().startsWith('{') ? splitJsonStream(text) : undefined;
  if (pieces) return readPieces(file, pieces);
  const { readable, diagnostics } = parseYamlStream(file, text);
  if (readable.length === 0 && diagnostics.length > 0) return { diagnostics };
  const documents = readable.map((source) => new Document(source));
  return { documents, diagnostics: [...diagnostics, ...misreadDocuments(file, text)] };
}

function readPieces(file: string, pieces: readonly JsonPiece[]): Documents {
  const documents: BlobDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  let isYaml = true;
  for (const piece of pieces) {
    const { readable, diagnostics: faults } = parseYamlStream(file, piece.text);
    documents.push(...readable.map((source) => new Document(source, piece)));
    diagnostics.push(...faults.map(({ where, ...rest }) => ({ ...rest, ...(where && { where: shifted(where, piece) }) })));
    isYaml &&= readable.length > 0;
  }
  return { ...(isYaml && { documents }), diagnostics };
}

class Document implements BlobDocument {
  public constructor(
    private readonly source: YamlSource,
    private readonly piece: Pick<JsonPiece, 'line' | 'column'> = { line: 0, column: 0 },
  ) {}

  public get value(): Json {
    return this.source.value;
  }

  public locate(path: YamlPath, what?: 'key' | 'value'): Location {
    return shifted(this.source.locate(path, what), this.piece);
  }

  public plainAt(path: YamlPath): string | undefined {
    return this.source.find(path)?.plain;
  }
}

function shifted(where: Location, { line, column }: Pick<JsonPiece, 'line' | 'column'>): Location {
  return { ...where, line: where.line + line, column: where.column + (where.line === 1 ? column : 0) };
}

/**
 * opm cuts the text at the lines that begin with `---`. What is between two of them is an object to it even if it is only a comment, a
 * blank line or another such line: one without a schema. Behind `---` it takes nothing but a comment (apimachinery,
 * pkg/util/yaml/decoder.go).
 */
function misreadDocuments(file: string, text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let begin: number | undefined;
  let hasData = false;
  const close = (): void => {
    if (begin !== undefined && !hasData) diagnostics.push(emptyDocument(file, begin));
    [begin, hasData] = [undefined, false];
  };
  const lines = text.split(/\r?\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('---') && !/^---\s*(?:#|$)/.test(line)) diagnostics.push(dataBehind(file, index + 1));
    if (line.startsWith('---') && begin !== undefined) {
      close();
      continue;
    }
    begin ??= index + 1;
    hasData ||= !/^(?:---|\s*(?:#|$))/.test(line);
  }
  close();
  return diagnostics;
}

function emptyDocument(file: string, line: number): Diagnostic {
  const message = 'the document holds nothing but comments or blank lines, which opm takes for an object without schema';
  const hint = 'Move the comment below the line --- of a document, or remove one of the two lines ---.';
  return error({ code: 'FBC_DOCUMENT_EMPTY', message, hint, where: { file, line, column: 1 } });
}

function dataBehind(file: string, line: number): Diagnostic {
  const message = 'there is data behind the ---, where opm takes a comment only';
  return error({ code: 'FBC_DOCUMENT_SEPARATOR', message, hint: 'Begin a new line.', where: { file, line, column: 1 } });
}

import { type DocumentEvent, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { type Diagnostic, error, printable } from '../diagnostics';
import { checkCharacters } from './characters';
import { Composer } from './compose';
import { MAX_DEPTH, MAX_PROBLEMS } from './limits';
import { LineIndex } from './line-index';
import { YamlSource } from './yaml-source';

/** What came of reading one document. */
export interface ParsedYaml {
  /** Only if nothing is wrong with it. */
  readonly source?: YamlSource;
  /** The document as far as it can be read, so that all else that is wrong with it can be told at once; absent if it is no YAML. */
  readonly readable?: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** What came of reading several documents. */
export interface ParsedYamlStream {
  /** The documents that hold something, in order; empty if there is any error. */
  readonly sources: readonly YamlSource[];
  /** The same as far as they can be read, also if there are errors; empty if the text is no YAML. */
  readonly readable: readonly YamlSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a text that must be exactly one YAML document; JSON is YAML. `file` names it in diagnostics.
 * Booleans of YAML 1.1 (`yes`, `on`) are read as booleans without a word here: check the source with a `JsonSchema`, which judges them.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const { readable: documents, diagnostics } = parseYamlStream(file, text);
  const [readable, second] = documents;
  if (!readable) {
    const empty = problem('YAML_EMPTY', 'the file holds no data', 'Write a YAML document.', file);
    return { diagnostics: diagnostics.length > 0 ? diagnostics : [empty] };
  }
  if (!second) return { readable, ...(diagnostics.length === 0 && { source: readable }), diagnostics };
  const message = `the file holds ${documents.length} documents, but one is wanted`;
  const hint = 'Remove the line --- and what follows.';
  return { readable, diagnostics: [...diagnostics, error({ code: 'YAML_DOCUMENTS', message, hint, where: second.locate([]) })] };
}

/** Reads a text of any number of YAML documents. Documents without data are left out. */
export function parseYamlStream(file: string, text: string): ParsedYamlStream {
  const lines = new LineIndex(file, text);
  const hidden = checkCharacters(text, lines);
  try {
    const documents = splitDocuments(parseEvents(text, { maxDepth: MAX_DEPTH }));
    const readable: YamlSource[] = [];
    const diagnostics: Diagnostic[] = [...hidden];
    for (const events of documents) {
      const composer = new Composer(events, text, lines, hidden.length > 0);
      const root = composer.compose();
      diagnostics.push(...composer.problems.slice(0, MAX_PROBLEMS - diagnostics.length));
      if (root.plain !== '') readable.push(new YamlSource(root, lines));
    }
    return { sources: diagnostics.length > 0 ? [] : readable, readable, diagnostics };
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    // A control character is a syntax error too, and once is enough.
    return { sources: [], readable: [], diagnostics: hidden.length > 0 ? hidden : [syntaxError(cause, lines)] };
  }
}

/** The events of each document, without those that open and close it. */
function splitDocuments(events: readonly Event[]): Event[][] {
  const documents: Event[][] = [];
  for (const event of events) {
    if (isDocument(event)) documents.push([]);
    else documents[documents.length - 1]?.push(event);
  }
  return documents;
}

function isDocument(event: Event): event is DocumentEvent {
  return event.type === EVENT_ID.DOCUMENT;
}

/** What the parser's shortest reasons mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  'deficient indentation': 'a bracket or quote before this line is not closed, or the line is not indented enough',
  'bad indentation of a mapping entry': 'the entry is indented differently from those around it, or its text needs quotes',
};

function syntaxError(cause: YAMLException, lines: LineIndex): Diagnostic {
  return error({
    code: 'YAML_SYNTAX',
    message: `not valid YAML: ${printable(REASONS[cause.reason] ?? cause.reason)}`,
    hint: "Check the indentation here and on the lines above; quote a text that holds ': ' or ' #' or begins with one of - ? [ ] { } , & * ! | > % @ `.",
    where: lines.locate(cause.mark?.position ?? 0),
  });
}

function problem(code: string, message: string, hint: string, file: string): Diagnostic {
  return error({ code, message, hint, where: { file, line: 1, column: 1 } });
}

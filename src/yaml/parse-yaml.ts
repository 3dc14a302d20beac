import { type DocumentEvent, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { type Diagnostic, error, printable } from '../diagnostics';
import { checkCharacters } from './characters';
import { Composer } from './compose';
import { MAX_DEPTH } from './limits';
import { LineIndex } from './line-index';
import { YamlSource } from './yaml-source';

/** What came of reading one document: the source only if nothing is wrong with it. */
export interface ParsedYaml {
  readonly source?: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** What came of reading several documents. */
export interface ParsedYamlStream {
  /** The documents that hold something, in order; empty if there is any error. */
  readonly sources: readonly YamlSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a text that must be exactly one YAML document; JSON is YAML. `file` names it in diagnostics.
 * Booleans of YAML 1.1 (`yes`, `on`) are read as booleans without a word here: check the source with a `JsonSchema`, which judges them.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const { sources, diagnostics } = parseYamlStream(file, text);
  if (diagnostics.length > 0) return { diagnostics };
  const [source, second] = sources;
  if (!source) return { diagnostics: [problem('YAML_EMPTY', 'the file holds no data', 'Write a YAML document.', file)] };
  if (!second) return { source, diagnostics };
  const message = `the file holds ${sources.length} documents, but one is wanted`;
  const where = second.locate([]);
  return { diagnostics: [error({ code: 'YAML_DOCUMENTS', message, hint: 'Remove the line --- and what follows.', where })] };
}

/** Reads a text of any number of YAML documents. Documents without data are left out. */
export function parseYamlStream(file: string, text: string): ParsedYamlStream {
  const lines = new LineIndex(file, text);
  const hidden = checkCharacters(text, lines);
  if (hidden.length > 0) return { sources: [], diagnostics: hidden };
  try {
    const documents = splitDocuments(parseEvents(text, { maxDepth: MAX_DEPTH }));
    const sources: YamlSource[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const events of documents) {
      const composer = new Composer(events, text, lines);
      const root = composer.compose();
      diagnostics.push(...composer.problems);
      if (root.plain !== '') sources.push(new YamlSource(root, lines));
    }
    return { sources: diagnostics.length > 0 ? [] : sources, diagnostics };
  } catch (cause) {
    if (cause instanceof YAMLException) return { sources: [], diagnostics: [syntaxError(cause, lines)] };
    throw cause;
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

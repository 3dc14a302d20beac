import { type Diagnostic, error, warning } from '../diagnostics';
import type { FolderFile } from '../files';
import { MAX_FILE_BYTES, parseYamlStream, type YamlSource } from '../yaml';

/** The documents of a file, or what is wrong with it. */
export interface ParsedFile {
  readonly sources: readonly YamlSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the YAML or JSON of a file that is in memory. `name` is its path as a person would type it. */
export function parseFile(file: FolderFile, name: string): ParsedFile {
  const refuse = (code: string, message: string, hint: string, line = 1): ParsedFile => ({
    sources: [],
    diagnostics: [error({ code, message, hint, where: { file: name, line, column: 1 } })],
  });
  if (file.content.length > MAX_FILE_BYTES) {
    return refuse('FILE_UNREADABLE', `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`, 'Make it smaller.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.content);
  } catch {
    const readable = new TextDecoder('utf-8').decode(file.content);
    const line = readable.slice(0, readable.indexOf('\ufffd')).split('\n').length;
    return refuse('FILE_ENCODING', 'the file is not UTF-8 text', 'Save it as UTF-8.', line);
  }
  const { readable, diagnostics } = parseYamlStream(name, text);
  if (readable.length === 0 && diagnostics.length === 0) {
    return refuse('YAML_EMPTY', 'the file holds no data', 'Write a YAML document, or remove the file.');
  }
  return { sources: readable, diagnostics: diagnostics.length === 0 ? [] : takeDates(readable, diagnostics) };
}

const DATE = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ]|$)/;

/**
 * An unquoted date, such as `createdAt: 2019-02-28`, stands in many bundles. Kubernetes, OLM and YAML 1.2 take it for text, and only
 * readers of YAML 1.1 for a date: it is taken as the text that it is, with a warning.
 */
function takeDates(sources: readonly YamlSource[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const dates = new Set<string>();
  for (const source of sources) {
    for (const { path, plain } of source.plainScalars()) {
      const { line, column } = source.locate(path);
      if (DATE.test(plain)) dates.add(`${line}:${column}`);
    }
  }
  return diagnostics.map((diagnostic) => {
    const { code, where } = diagnostic;
    return code === 'YAML_AMBIGUOUS' && dates.has(`${where?.line}:${where?.column}`) ? warning(diagnostic) : diagnostic;
  });
}

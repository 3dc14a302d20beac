import { type Diagnostic, error } from '../diagnostics';
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
  const { sources, diagnostics } = parseYamlStream(name, text);
  if (sources.length === 0 && diagnostics.length === 0) {
    return refuse('YAML_EMPTY', 'the file holds no data', 'Write a YAML document, or remove the file.');
  }
  return { sources, diagnostics };
}

import { type Diagnostic, error } from '../diagnostics';
import type { FolderFile } from '../files';
import { MAX_FILE_BYTES } from '../yaml';

/** The text of a file that is in memory, or what is wrong with it. `name` is its path as a person would type it. */
export function textOf(
  { content }: FolderFile,
  name: string,
): { readonly text?: string; readonly diagnostics: readonly Diagnostic[] } {
  const where = { file: name, line: 1, column: 1 };
  if (content.length > MAX_FILE_BYTES) {
    const message = `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`;
    return { diagnostics: [error({ code: 'FILE_UNREADABLE', message, hint: 'Divide it.', where })] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content), diagnostics: [] };
  } catch {
    return {
      diagnostics: [error({ code: 'FILE_ENCODING', message: 'the file is not UTF-8 text', hint: 'Save it as UTF-8.', where })],
    };
  }
}

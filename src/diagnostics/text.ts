import type { Diagnostic } from './diagnostic';
import { escaped, printable } from './printable';

/** The diagnostics as a person reads them: `file:line:column: severity CODE: message`, the hint on a line below. */
export function renderText(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(renderOne).join('\n');
}

/** Where a diagnostic points to, as text that terminals and editors make clickable; empty if nowhere. */
export function renderPlace({ where, subject }: Pick<Diagnostic, 'where' | 'subject'>): string {
  if (where) return `${printable(where.file)}:${where.line}:${where.column}`;
  return subject === undefined ? '' : printable(subject);
}

function renderOne(diagnostic: Diagnostic): string {
  const place = renderPlace(diagnostic);
  const head = `${place ? `${place}: ` : ''}${diagnostic.severity} ${diagnostic.code}: ${clean(diagnostic.message)}`;
  return diagnostic.hint ? `${head}\n    ${clean(diagnostic.hint)}` : head;
}

/** Messages are ours and whole; only what could forge terminal output is taken out. */
function clean(text: string): string {
  return text.split('\n').map(escaped).join('\n    ');
}

import { type Diagnostic, sortDiagnostics } from '../diagnostics';

/** Diagnostics in order, each once: what is wrong with a value that several files share is found in each of them. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byText = new Map<string, Diagnostic>();
  for (const each of sortDiagnostics(diagnostics)) {
    const key = JSON.stringify([each.code, each.message, each.where]);
    if (!byText.has(key)) byText.set(key, each);
  }
  return [...byText.values()];
}

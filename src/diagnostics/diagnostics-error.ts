import { type Diagnostic, sortDiagnostics } from './diagnostic';
import { renderText } from './text';

/** Thrown where problems cannot be returned; carries all of them. */
export class DiagnosticsError extends Error {
  /** All of the problems, sorted as they are printed. */
  public readonly diagnostics: readonly Diagnostic[];

  public constructor(diagnostics: readonly Diagnostic[]) {
    const sorted = sortDiagnostics(diagnostics);
    super(renderText(sorted));
    this.name = 'DiagnosticsError';
    this.diagnostics = sorted;
  }
}

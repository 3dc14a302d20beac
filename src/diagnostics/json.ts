import type { Diagnostic } from './diagnostic';

/** The diagnostics as one JSON document, `{ "diagnostics": […] }`, for programs. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ diagnostics }, undefined, 2)}\n`;
}

/** How bad a problem is: an `error` stops the run and nothing is written, a `warning` does not. */
export type Severity = 'error' | 'warning';

/** A place in a text file. Lines and columns count from 1, columns in UTF-16 code units, as editors do. */
export interface Location {
  /** Path of the file as a person would type it: relative to the working directory where that is shorter. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One problem, in the one form that every part of the project reports. */
export interface Diagnostic {
  /** Stable name of the rule, upper snake case without a number: what a person searches the docs for. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, naming the property and its value. One sentence, no final full stop. Never holds a secret. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The line of YAML, or the line of TypeScript that made the object. */
  readonly where?: Location;
  /** The construct path or object the problem is about, for problems without a place in a file. */
  readonly subject?: string;
}

/** Everything of a {@link Diagnostic} but its severity. */
export type Problem = Omit<Diagnostic, 'severity'>;

/** Makes an error. */
export function error(problem: Problem): Diagnostic {
  return { ...problem, severity: 'error' };
}

/** Makes a warning. */
export function warning(problem: Problem): Diagnostic {
  return { ...problem, severity: 'warning' };
}

/** True if any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Orders diagnostics by file, line, column, code: the same problems always print in the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic) => d.where?.file ?? d.subject ?? '';
  return [...diagnostics].sort(
    (a, b) =>
      compare(key(a), key(b)) ||
      (a.where?.line ?? 0) - (b.where?.line ?? 0) ||
      (a.where?.column ?? 0) - (b.where?.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export { addCheck, type Check, problemsOf, withOrigin } from './check';
export {
  type Diagnostic,
  error,
  hasErrors,
  type Location,
  type Problem,
  type Severity,
  sortDiagnostics,
  warning,
} from './diagnostic';
export { DiagnosticsError } from './diagnostics-error';
export { renderJson } from './json';
export { authorLine, originOf, setOrigin, traceOrigin, untraced } from './origin';
export { printable, quote } from './printable';
export { renderSarif } from './sarif';
export { renderPlace, renderText } from './text';
export { traceChildren } from './trace-children';

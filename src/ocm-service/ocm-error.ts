import { type Diagnostic, DiagnosticsError, error, type Problem } from '../diagnostics';

/** What went wrong with OCM: the login, the network, or what it answered. The input itself may well be right. */
export class OcmError extends DiagnosticsError {
  public constructor(problem: Diagnostic) {
    super([problem]);
    this.name = 'OcmError';
  }

  /** The code of its one diagnostic. */
  public get code(): string {
    return this.diagnostics[0]?.code ?? '';
  }
}

/** Makes an {@link OcmError}. The message must hold no address but one from `shownUrl`, and no text of a server but one from `said`. */
export function ocmError(problem: Problem): OcmError {
  return new OcmError(error(problem));
}

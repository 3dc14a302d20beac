import { type Diagnostic, DiagnosticsError } from '../diagnostics';

/**
 * What went wrong with a service: the login, the network, the settings for it, or what it answered. The input itself may well be right.
 * Its message must hold no address but one from `shownUrl`, and no text of a server that has not passed through `Secrets`.
 */
export abstract class ServiceError extends DiagnosticsError {
  public constructor(problem: Diagnostic) {
    super([problem]);
  }

  /** The code of its one diagnostic. */
  public get code(): string {
    return this.diagnostics[0]?.code ?? '';
  }
}

import { type Diagnostic, DiagnosticsError, error, type Problem } from '../diagnostics';

/** What went wrong with a registry: the network, what it answered, or the settings for it. The input itself may well be right. */
export class RegistryError extends DiagnosticsError {
  public constructor(problem: Diagnostic) {
    super([problem]);
    this.name = 'RegistryError';
  }

  /** The code of its one diagnostic. */
  public get code(): string {
    return this.diagnostics[0]?.code ?? '';
  }
}

/** Makes a {@link RegistryError}. The message must hold no URL but one from `shownUrl`, and no text of a server but one from `Secrets`. */
export function registryError(problem: Problem): RegistryError {
  return new RegistryError(error(problem));
}

import { error, type Problem } from '../diagnostics';
import { ServiceError } from '../http';

/** What went wrong with a registry. */
export class RegistryError extends ServiceError {
  public override readonly name = 'RegistryError';
}

/** Makes a {@link RegistryError}. */
export function registryError(problem: Problem): RegistryError {
  return new RegistryError(error(problem));
}

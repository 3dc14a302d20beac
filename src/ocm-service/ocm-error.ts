import { error, type Problem } from '../diagnostics';
import { ServiceError } from '../http';

/** What went wrong with OCM. */
export class OcmError extends ServiceError {
  public override readonly name = 'OcmError';
}

/** Makes an {@link OcmError}. A text of OCM in the message must be one from `said`. */
export function ocmError(problem: Problem): OcmError {
  return new OcmError(error(problem));
}

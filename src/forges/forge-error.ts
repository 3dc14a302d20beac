import { DiagnosticsError } from '../diagnostics';

/** Thrown where Git or a forge fails: it says nothing about the change that was to be proposed. */
export class ForgeError extends DiagnosticsError {}

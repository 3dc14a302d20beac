import { DiagnosticsError } from '../diagnostics';

/** Thrown where Git itself is the obstacle: it is not there, takes too long, or has no repository. */
export class GitError extends DiagnosticsError {}

import { type Diagnostic, hasErrors } from '../diagnostics';

/** Exit codes of the command. */
export enum ExitCode {
  OK = 0,
  /** The input has problems, or the tree is not what the input makes. */
  PROBLEMS = 1,
  /** The command could not run: unknown option, missing file, no space left. */
  COULD_NOT_RUN = 2,
}

/** Codes of problems that are not in the input: the command was called on the wrong folder, or the system or another run stops it. */
const OBSTACLES = new Set([
  'ADDONS_FOLDER_MISSING',
  'BUILD_NO_ADDON',
  'LAYOUT_REFUSED',
  'OUTPUT_ROOT_REFUSED',
  'TREE_LOCKED',
  'TREE_READ_FAILED',
  'TREE_WRITE_FAILED',
]);

/** The exit code of a command that found these problems. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (!hasErrors(diagnostics)) return ExitCode.OK;
  const isObstacle = (code: string) => OBSTACLES.has(code) || code.startsWith('REGISTRY_');
  return diagnostics.some(({ code }) => isObstacle(code)) ? ExitCode.COULD_NOT_RUN : ExitCode.PROBLEMS;
}

/** Stops a command; `message` says why and what to do. */
export class CommandError extends Error {
  public constructor(
    message: string,
    public readonly exitCode: ExitCode = ExitCode.COULD_NOT_RUN,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}

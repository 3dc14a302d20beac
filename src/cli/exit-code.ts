/** Exit codes of the command. */
export enum ExitCode {
  OK = 0,
  /** The input has problems, or the tree is not what the input makes. */
  PROBLEMS = 1,
  /** The command could not run: unknown option, missing file, no space left. */
  COULD_NOT_RUN = 2,
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

/** The signals by which a person or a system ends a command. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** A command that ends itself in good order when it is told to. */
export interface Interruptible {
  /** Aborted when the command is told to end; its reason is an {@link Interrupted}. */
  readonly signal: AbortSignal;
  /** Leaves signals to Node again. */
  dispose(): void;
}

/** Why a command ends before its time. */
export class Interrupted extends Error {
  public constructor(public readonly by: NodeJS.Signals) {
    super(`interrupted by ${by}`);
    this.name = 'Interrupted';
  }
}

/** Listens to Ctrl-C and to the system. A second signal ends the process at once. */
export function interruptible(): Interruptible {
  const abort = new AbortController();
  const dispose = () => {
    for (const name of SIGNALS) process.removeListener(name, listener);
  };
  const listener = (name: NodeJS.Signals) => {
    dispose();
    abort.abort(new Interrupted(name));
  };
  for (const name of SIGNALS) process.on(name, listener);
  return { signal: abort.signal, dispose };
}

/** Ends the process as the signal would have, so that a shell and a script see that it was interrupted. */
export function endAs(interrupted: Interrupted): void {
  process.kill(process.pid, interrupted.by);
}

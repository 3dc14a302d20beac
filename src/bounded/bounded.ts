import * as vm from 'node:vm';

const RUN = new vm.Script('run()');

let sandbox: vm.Context | undefined;

/** What a bounded call returned, or that it took too long. */
export type Bounded<T> = { readonly value: T } | { readonly timedOut: true };

/**
 * Calls a function that runs another person's regular expression or template, and stops it after `milliseconds`: Node can interrupt code
 * that runs under `vm`, endless backtracking and WebAssembly included. What the function throws is thrown.
 */
export function bounded<T>(milliseconds: number, run: () => T): Bounded<T> {
  sandbox ??= vm.createContext({});
  sandbox['run'] = run;
  try {
    return { value: RUN.runInContext(sandbox, { timeout: milliseconds }) };
  } catch (cause) {
    if (isTimeout(cause)) return { timedOut: true };
    throw cause;
  }
}

/** The error is of the realm that it stopped: `instanceof` cannot tell. */
function isTimeout(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

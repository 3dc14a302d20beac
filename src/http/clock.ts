import { setTimeout as sleep } from 'node:timers/promises';

/** Time and chance, which tests bring their own of. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to just below 1. */
  random(): number;
  /** Waits. @throws the reason of the signal, if it is aborted */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Calls `expire` after a time, unless the function that is returned was called before. */
  timeout(milliseconds: number, expire: () => void): () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: async (milliseconds, signal) => {
    try {
      await sleep(milliseconds, undefined, { signal });
    } catch (cause) {
      throw signal?.aborted ? signal.reason : cause;
    }
  },
  timeout: (milliseconds, expire) => {
    const timer = setTimeout(expire, milliseconds);
    return () => clearTimeout(timer);
  },
};

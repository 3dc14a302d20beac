import * as fs from 'node:fs';
import type { FileCalls } from '../../src/files/read-file';

/** The real calls, but something happens before each of one kind, which is told the path or descriptor. */
export function meanwhile<C extends keyof FileCalls>(call: C, action: (first: unknown) => void): FileCalls {
  const real: FileCalls = { ...fs };
  return {
    ...real,
    [call]: new Proxy(real[call], {
      apply: (target, self, args) => {
        action(args[0]);
        return Reflect.apply(target, self, args);
      },
    }),
  };
}

/** An error as Node throws it for a failing call. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: reason`), { code });
}

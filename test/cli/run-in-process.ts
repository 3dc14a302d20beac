import { createProgram } from '../../src/cli/main';

/** What a command did. */
export interface InProcess {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
  /** What it threw, if anything. */
  readonly thrown: unknown;
}

/** Runs a command in this process, where the server that it talks to is too, with this environment and `PATH`. */
export async function runInProcess(args: readonly string[], env: NodeJS.ProcessEnv): Promise<InProcess> {
  jest.replaceProperty(process, 'env', { PATH: process.env.PATH, ...env });
  const said = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    said[stream] += text;
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  jest.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
  let code: number | undefined;
  let thrown: unknown;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (cause) {
    thrown = cause;
  }
  jest.restoreAllMocks();
  return { ...said, code, thrown };
}

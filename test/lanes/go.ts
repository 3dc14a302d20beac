import { spawnSync } from 'node:child_process';

/**
 * Runs the Go program of a folder, which is built first, with the question as JSON on its input.
 * @returns the JSON that it prints
 * @throws Error if Go is missing or the program fails; what it says against it is on the standard error output
 */
export function askGo(folder: string, question: object, flags: readonly string[] = []): unknown {
  const { status, stdout, error } = spawnSync('go', ['run', ...flags, '.'], {
    cwd: folder,
    input: JSON.stringify(question),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`go run ended with ${status}`);
  return JSON.parse(stdout);
}

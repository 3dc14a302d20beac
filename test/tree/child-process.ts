import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles a program, `child.ts` if no other is named, into a folder, and returns a way to start it. */
export function childIn(folder: string, entry = join(__dirname, 'child.ts')): (...args: string[]) => ChildProcess {
  const outfile = join(folder, 'child.js');
  buildSync({ entryPoints: [entry], bundle: true, platform: 'node', outfile, logLevel: 'error' });
  return (...args) => spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Waits for the first output of a process. */
export function firstOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (data) => resolve(String(data))));
}

/** Waits for the end of a process; returns all that it wrote. */
export function wholeOutput(child: ChildProcess): Promise<string> {
  const parts: string[] = [];
  child.stdout?.on('data', (data) => parts.push(String(data)));
  return new Promise((resolve) => child.once('close', () => resolve(parts.join(''))));
}

/** Kills a process, and waits for its end. */
export function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}

import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

/** What one process took. */
export interface Sample {
  /** Wall time in seconds, from start to exit. */
  readonly seconds: number;
  /** Greatest resident memory in MB. */
  readonly megabytes: number;
}

/** How a command is measured. */
export interface MeasureOptions {
  readonly runs: number;
  /** Prepares each run. */
  readonly before: () => void;
  /** The working directory. */
  readonly cwd: string;
}

/** Runs `node ARGS` some times and returns the run with the median wall time. */
export function measure(args: readonly string[], { runs, before, cwd }: MeasureOptions): Sample {
  const samples = Array.from({ length: runs }, () => {
    before();
    return once(args, cwd);
  });
  samples.sort((a, b) => a.seconds - b.seconds);
  const median = samples[Math.floor(samples.length / 2)];
  if (!median) throw new Error('measure: runs must be at least 1');
  return median;
}

function once(args: readonly string[], cwd: string): Sample {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--require', path.join(__dirname, 'peak-memory.cjs'), ...args],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const kilobytes = /^peak-memory (\d+)$/m.exec(stderr)?.[1];
  if (status !== 0 || kilobytes === undefined)
    throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return { seconds, megabytes: Number(kilobytes) / 1000 };
}

import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

/** What one process took. */
export interface Sample {
  /** Wall time in seconds, from start to exit. */
  readonly seconds: number;
  /** Greatest resident memory in MB; only Node's own processes tell it. */
  readonly megabytes?: number;
}

/** A process that is measured. */
export interface Run {
  /** @default - this Node */
  readonly program?: string;
  readonly args: readonly string[];
  /** The working directory. */
  readonly cwd: string;
  /** Prepares each run. @default - nothing */
  readonly before?: () => void;
  /** So many runs. @default - 5 */
  readonly runs?: number;
}

/** Runs of which the median is taken. */
export const RUNS = 5;

/** Runs a process some times and returns the run with the median wall time. */
export function measure({ runs = RUNS, ...run }: Run): Sample {
  const samples = Array.from({ length: runs }, () => {
    run.before?.();
    return once(run);
  });
  samples.sort((a, b) => a.seconds - b.seconds);
  const median = samples[Math.floor(samples.length / 2)];
  if (!median) throw new Error('measure: runs must be at least 1');
  return median;
}

/** Nothing that is measured needs further certificates; where this names some, Node 20 reads them at every start, for 0.04 s. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const PEAK_MEMORY = path.join(__dirname, 'peak-memory.cjs');

function once({ program, args, cwd }: Run): Sample {
  const all = program === undefined ? ['--require', PEAK_MEMORY, ...args] : [...args];
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(program ?? process.execPath, all, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new Error(`${program ?? 'node'} ${args.slice(0, 5).join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const kilobytes = /^peak-memory (\d+)$/m.exec(stderr)?.[1];
  return { seconds, ...(kilobytes !== undefined && { megabytes: Number(kilobytes) / 1000 }) };
}

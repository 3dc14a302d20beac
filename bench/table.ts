import * as os from 'node:os';
import { measure, RUNS, type Run, type Sample } from './measure';

/** Measures one thing after another and keeps the results as the rows of a table. */
export class Table {
  private readonly rows: string[] = [];

  /** Measures a process. `target` is what it should take, for the reader: nothing is asserted. */
  public measure(what: string, target: string, run: Run): Sample {
    process.stderr.write(`${what}…\n`);
    const sample = measure(run);
    const { seconds, megabytes } = sample;
    const memory = megabytes === undefined ? '–' : `${megabytes.toFixed(0)} MB`;
    this.rows.push(`| ${what} | ${seconds.toFixed(2)} s | ${memory} | ${target} |`);
    return sample;
  }

  /** A row of something that could not be measured here. */
  public note(what: string, why: string): void {
    this.rows.push(`| ${what} | ${why} | – | – |`);
  }

  /** The table, as Markdown, with what it was measured on. */
  public toString(): string {
    const cpu = os.cpus();
    const machine = `Node ${process.version}, ${os.type()} ${os.arch()}, ${cpu.length} × ${cpu[0]?.model}, median of ${RUNS} runs`;
    return [`${machine}\n`, '| what | wall time | peak memory | target |', '|---|---:|---:|---|', ...this.rows].join('\n');
  }
}

import type { SingleBar } from 'cli-progress';

/** Work that is done before this many milliseconds have passed shows no bar. */
const PATIENCE = 1000;

/** Draws a progress bar on a terminal once the work takes longer than a second; elsewhere, nothing. */
export class Progress {
  private readonly start = Date.now();
  private bar: SingleBar | undefined;

  public constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  /** Says that `done` of `total` steps are done. */
  public update(done: number, total: number): void {
    if (!this.stream.isTTY || Date.now() - this.start < PATIENCE) return;
    if (!this.bar) {
      const format = '{bar} {percentage}% | {value} of {total}';
      // Loaded by who sees it: most runs draw no bar, and all would wait for it.
      const { SingleBar }: typeof import('cli-progress') = require('cli-progress');
      this.bar = new SingleBar({ format, stream: this.stream, synchronousUpdate: true, clearOnComplete: true, hideCursor: true });
      this.bar.start(total, done);
    }
    // Each phase of the work has a number of steps of its own.
    this.bar.setTotal(total);
    this.bar.update(done);
  }

  /** Takes the bar away. */
  public stop(): void {
    this.bar?.stop();
    this.bar = undefined;
  }
}

import { type Bounded, bounded } from './bounded';

/**
 * Time for many calls of another person's patterns or templates: each has a limit, and all together have one, so that a file with
 * thousands of slow ones does not take thousands of times as long.
 */
export class TimeBudget {
  private left: number;

  /** @param each milliseconds for one call; @param total milliseconds for all calls */
  public constructor(
    private readonly each: number,
    total: number,
  ) {
    this.left = total;
  }

  /** True once the calls have used up the time of all: {@link run} calls nothing any more. */
  public get isSpent(): boolean {
    return this.left < 1;
  }

  /** Calls as {@link bounded} does, within what is left of the time. */
  public run<T>(call: () => T): Bounded<T> {
    if (this.isSpent) return { timedOut: true };
    const start = performance.now();
    try {
      return bounded(Math.ceil(Math.min(this.each, this.left)), call);
    } finally {
      this.left -= performance.now() - start;
    }
  }
}

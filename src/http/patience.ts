import type { Clock } from './clock';

/** How often and how long something that fails is tried again. Times in milliseconds. */
export interface RetryPolicy {
  /** How often it is tried, with the first. */
  readonly attempts: number;
  /** The pause after the first failure; each further one is twice as long. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** All pauses and attempts together. */
  readonly totalTime: number;
}

/** Six attempts in at most five minutes. */
export const DEFAULT_RETRIES: RetryPolicy = { attempts: 6, firstPause: 500, longestPause: 30_000, totalTime: 300_000 };

/** The patience with one thing: it waits after each failure, until there is none left. */
export class Patience {
  private readonly start: number;
  private failures = 0;

  public constructor(
    private readonly policy: RetryPolicy,
    private readonly clock: Clock,
    private readonly signal?: AbortSignal,
  ) {
    this.start = clock.now();
  }

  /** How often it failed. */
  public get attempts(): number {
    return this.failures;
  }

  /**
   * Waits after a failure: as long as the server asks for in `Retry-After` (RFC 9110, 10.2.3: seconds or a date), but not less than our
   * own pause, half of which is chance, so that many clients do not come back at one moment.
   * @returns false if there is no patience left, at once also if the server asks for more time than there is
   */
  public async wait(retryAfter?: string): Promise<boolean> {
    this.failures += 1;
    if (this.failures >= this.policy.attempts) return false;
    const longest = Math.min(this.policy.firstPause * 2 ** (this.failures - 1), this.policy.longestPause);
    const own = longest / 2 + (this.clock.random() * longest) / 2;
    const pause = Math.max(own, retryTime(retryAfter, this.clock.now()));
    if (this.clock.now() + pause > this.start + this.policy.totalTime) return false;
    await this.clock.sleep(pause, this.signal);
    return true;
  }
}

/** The time that `Retry-After` asks for, in milliseconds from now; 0 if it asks for none. */
export function retryTime(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  if (/^[0-9]+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
